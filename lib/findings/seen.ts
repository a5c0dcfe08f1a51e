import type { AnchorRef, ValueId } from '../guide/schema/index.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { peopleFindings } from './people.ts';
import { seenFinding as finding, sighted } from './seen-finding.ts';
import { signingFindings } from './signing.ts';
import { isBlank, leftover } from './shown.ts';

/** What the consoles showed that goes wrong whatever the values are. */
export function seenFindings(context: Context): Finding[] {
  return [...kindOfApp(context), ...indexBox(context), ...notSaved(context), ...changed(context), ...logout(context), ...bareId(context), ...signingFindings(context), ...peopleFindings(context)];
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function kindOfApp(context: Context): Finding[] {
  const { otherKind: at, identifier } = context.idp.places ?? {};
  const made = identifier !== undefined && context.connection.sightings[identifier] !== undefined;
  return at && sighted(at, context)?.checked === true && !made ? [finding('app-kind', 'fail', at, ['app-name'], context)] : [];
}

function indexBox(context: Context): Finding[] {
  const at = context.idp.places?.form?.index;
  return at && /:\/\//.test(sighted(at, context)?.text ?? '') ? [finding('index-holds-url', 'fail', at, ['acs-url'], context)] : [];
}

/** The form was filled and closed, and the card behind it is as empty as before. */
function notSaved(context: Context): Finding[] {
  const { connection, idp: { places } } = context;
  if (!places?.form) return [];
  const pairs: [row: AnchorRef, field: AnchorRef, value: ValueId][] = [
    [places.identifier, places.form.identifier, 'sp-entity-id'],
    [places.replyUrl, places.form.replyUrl, 'acs-url'],
  ];
  const lost = pairs.find(([row, field]) => {
    const [card, form] = [connection.sightings[row], connection.sightings[field]];
    return card && form?.gone && form.field && form.text.trim() !== '' && !leftover.test(form.text) && isBlank(row, card, connection);
  });
  return lost ? [finding('not-saved', 'warn', lost[0], [lost[2]], context)] : [];
}

/** By what people are known there must not change under them. `at` of a sighting is when its text was first seen so. */
function changed(context: Context): Finding[] {
  const { connection, guide } = context;
  const proof = guide.steps.map(({ id }) => connection.marks[id]).find((mark) => mark?.state === 'proven') ?? connection.marks['test-login'];
  if (proof?.state !== 'proven' && proof?.state !== 'confirmed') return [];
  const { nameId, claim } = context.idp.places ?? {};
  const late = [nameId?.row, claim?.card].find((at) => (sighted(at, context)?.at ?? '') > proof.at);
  return late ? [finding('changed-after-proof', 'warn', late, ['email-claim-source'], context)] : [];
}

function logout(context: Context): Finding[] {
  const at = context.idp.places?.logoutUrl;
  return at && /^https:\/\/(?:login\.microsoftonline\.|sts\.windows\.net)/i.test(sighted(at, context)?.text ?? '') ? [finding('logout-url', 'warn', at, ['slo-url'], context)] : [];
}

/** With other texts that are no address it is not known whether Entra does so; many services live with them. */
function bareId(context: Context): Finding[] {
  const at = context.idp.places?.identifier;
  return at && guid.test(sighted(at, context)?.text.trim() ?? '') ? [finding('spn-audience', 'warn', at, ['sp-entity-id'], context)] : [];
}
