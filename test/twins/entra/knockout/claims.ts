/** S10: the claims of the app, and the way to one of them. */
import * as ko from 'knockout';
import { claimUri } from '../claim-uri.ts';
import type { AppView, ClaimView } from '../protocol.ts';
import { el, icons, region } from '../shell/elements.ts';
import { api, text } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, expander } from './controls.ts';
import { table } from './grids.ts';

export const claims: KnockoutScreen = async (context) => {
  const app = ko.observable<AppView>(await appOf(context.params.objectId));
  const { objectId } = app();
  const read = async () => {
    app(await appOf(objectId));
  };
  const open = (claimId?: string) => void context.open('manageClaim', { objectId, ...(claimId ? { claimId } : {}) });
  const remove = async (claim: ClaimView) => {
    app(await api<AppView>(`apps/${objectId}/claims/${claim.id}`, 'DELETE'));
    context.saved();
  };
  return {
    refresh: read,
    draw: () => ({
      commandBar: commandBar([
        { id: 'AddClaim', label: text('addNewClaim'), icon: icons.add, run: () => open() },
        { id: 'AddGroupClaim', label: text('addGroupClaim'), icon: icons.add },
        { id: 'Columns', label: text('columns'), icon: icons.grid },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', {},
        el('h3', { text: text('requiredClaim') }),
        region('div', {}, () => table([text('claimName'), text('type'), text('value')], [{
          cells: [text('nameIdClaim'), 'SAML', `${app().nameId.source} [nameid-format:${app().nameId.format}]`],
          open: () => open('nameid'),
        }])),
        el('h3', { text: text('additionalClaims') }),
        region('div', { class: 'ext-claims' }, () => table([text('claimName'), text('type'), text('value')],
          [...app().claims].sort((a, b) => claimUri(a).localeCompare(claimUri(b))).map((claim) => ({
            // seen from its tail when the column is narrow
            cells: [el('span', { class: 'ext-tail', text: claimUri(claim) }), 'SAML', claim.source],
            open: () => open(claim.id),
            menu: [{ label: text('delete'), run: () => void remove(claim) }],
          })))),
        expander(text('advancedSettings'), () => el('div', { class: 'ext-intro', text: text('advancedClaimOptions') }))),
    }),
  };
};
