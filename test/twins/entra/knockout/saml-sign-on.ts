/** S8: the page of five cards. */
import * as ko from 'knockout';
import type { AppView } from '../protocol.ts';
import { append, el, icons, region } from '../shell/elements.ts';
import { switches, text, wait } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, copyBox, copyField, expander, footerButton, link, toolbarItem } from './controls.ts';
import { saveFile } from './downloads.ts';

/** A5: class names of the card's inside are not public; new ones on every load keep anyone from anchoring on them. */
const salt = Math.random().toString(36).slice(2, 6);
const ext = (name: string) => `ext-ad-${salt}-${name} ext-${name}`;

interface CardOptions {
  readonly number: number;
  readonly title: string;
  readonly edit?: { readonly title: string; readonly run: () => void };
}

function card({ number, title, edit }: CardOptions, ...rows: (Node | false | null | Node[])[]): HTMLElement {
  const node = el('div', { class: ext('card') },
    el('div', { class: ext('badge') }, el('span', { text: String(number) })),
    el('div', { class: ext('card-main') },
      el('div', { class: ext('card-head') },
        el('div', { class: ext('card-title'), text: title }),
        edit && editCommand(edit)),
      el('div', { class: ext('card-rows') }, rows)));
  return node;
}

function editCommand({ title, run }: NonNullable<CardOptions['edit']>): HTMLElement {
  return el('ul', { role: 'toolbar', class: 'azc-toolbar ext-card-toolbar' }, toolbarItem({ id: 'Edit', label: text('edit'), title, icon: icons.edit, run }));
}

function row(label: string, value: string | Node, className = ''): HTMLElement {
  return el('div', { class: ext('row') },
    el('div', { class: ext('row-label'), text: label }),
    el('div', { class: `${ext('row-value')} ${className}` }, value));
}

export const samlSignOn: KnockoutScreen = async (context) => {
  const app = ko.observable<AppView>(await appOf(context.params.objectId));
  const { objectId } = app();
  const read = async () => {
    app(await appOf(objectId));
  };
  /** R20: the certificate comes some time after SAML was chosen. */
  const awaitCertificate = async () => {
    while (app().certificates.length === 0) {
      await wait(Math.max(200, switches().certificateDelay / 3));
      await read();
    }
  };
  if (app().certificates.length === 0) void awaitCertificate();
  /** A card is drawn again, as a new node, when what it shows has changed. */
  const cardOf = (shown: (view: AppView) => unknown, make: (view: AppView) => HTMLElement) => {
    const key = ko.pureComputed(() => JSON.stringify(shown(app())));
    return region('div', { class: 'ext-card-place' }, () => {
      key();
      return make(app.peek());
    });
  };
  const test = () => void context.open('testSignOn', { objectId });

  return {
    refresh: read,
    draw: () => ({
      commandBar: commandBar([
        { id: 'UploadMetadata', label: text('uploadMetadata'), icon: icons.upload },
        { id: 'ChangeMode', label: text('changeMode'), icon: icons.refresh, run: () => void context.open('ssoMethod', { objectId }) },
        { id: 'Test', label: text('testThisApplication'), icon: icons.test, run: test },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', { class: 'ext-saml' },
        el('h3', { text: text('setUpWithSaml') }),
        el('p', { class: 'ext-intro', text: text('samlIntro') }),
        el('div', { class: 'ext-cards' },
          cardOf(({ saml, template }) => [saml, template], (view) => basicCard(view, () => void context.open('basicSaml', { objectId }))),
          cardOf(({ claims, nameId }) => [claims, nameId], (view) => claimsCard(view, () => void context.open('claims', { objectId }))),
          cardOf(({ certificates, notificationEmails }) => [certificates, notificationEmails],
            (view) => certificateCard(view, () => void context.open('signingCertificate', { objectId }))),
          cardOf(({ name }) => name, setUpCard),
          cardOf(({ saml }) => saml, (view) => testCard(view, test)))),
    }),
  };
};

function basicCard({ saml, template }: AppView, run: () => void): HTMLElement {
  const lines = (values: readonly string[]) => {
    const node = el('div', {});
    append(node, values.map((value) => el('div', { text: value })));
    return node;
  };
  const optional = (key: 'signOnUrl' | 'relayState' | 'logoutUrl') =>
    text('optionalLabel', { label: text(key) });
  const or = (value: string) => value || text('optional');
  return card({ number: 1, title: text('basicSaml'), edit: { title: text('editBasicSaml'), run } },
    saml.identifiers.length > 0 ? row(text('identifier'), lines(saml.identifiers)) : row(text('identifier'), text('required'), 'ext-missing'),
    saml.replyUrls.length > 0 ? row(text('replyUrl'), lines(saml.replyUrls.map(({ url }) => url))) : row(text('replyUrl'), text('required'), 'ext-missing'),
    template?.signOnUrlRequired && !saml.signOnUrl
      ? row(text('signOnUrl'), text('required'), 'ext-missing')
      : row(text('signOnUrl'), or(saml.signOnUrl), saml.signOnUrl ? '' : 'ext-optional'),
    row(optional('relayState'), or(saml.relayState), saml.relayState ? '' : 'ext-optional'),
    row(optional('logoutUrl'), or(saml.logoutUrl), saml.logoutUrl ? '' : 'ext-optional'));
}

function claimsCard({ claims, nameId }: AppView, run: () => void): HTMLElement {
  const order = ['givenname', 'surname', 'emailaddress', 'name'];
  const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  const sorted = [...claims].sort((a, b) => rank(a.name) - rank(b.name));
  return card({ number: 2, title: text('attributesClaims'), edit: { title: text('editClaims'), run } },
    sorted.map(({ name, source }) => row(name, source)),
    row(text('uniqueUserIdentifier'), nameId.source));
}

function certificateCard(app: AppView, run: () => void): HTMLElement {
  const active = app.certificates.find((certificate) => certificate.active);
  const path = `apps/${app.objectId}/certificate`;
  const download = (label: string, file: string, name: string) => row(label, link(text('download'), () => void saveFile(file, name)));
  return card({ number: 3, title: text('samlCertificates') },
    el('div', { class: ext('subhead') }, el('div', { class: ext('subhead-title'), text: text('tokenSigning') }), editCommand({ title: text('editCertificate'), run })),
    active
      ? [
          row(text('status'), text('active')),
          row(text('thumbprint'), active.thumbprint),
          row(text('expiration'), new Date(active.notAfter).toLocaleString('en-US')),
          row(text('notificationEmail'), app.notificationEmails.join(', ')),
          row(text('metadataUrl'), copyField(text('metadataUrl'), app.urls.metadata)),
          download(text('certificateBase64'), `${path}?format=base64`, `${app.name}.cer`),
          download(text('certificateRaw'), `${path}?format=raw`, `${app.name}.cer`),
          download(text('metadataXml'), `apps/${app.objectId}/metadata`, `${app.name}.xml`),
        ]
      : null,
    el('div', { class: ext('subhead') }, el('div', { class: ext('subhead-title'), text: text('verificationCertificates') }), editCommand({ title: text('editVerification'), run: () => {} })),
    row(text('required'), text('no')), row(text('active'), '0'), row(text('expired'), '0'));
}

function setUpCard({ name, urls, template }: AppView): HTMLElement {
  const values = () => el('div', {},
    copyBox(text('loginUrl'), urls.login), copyBox(text('entraIdentifier'), urls.identifier), copyBox(text('idpLogoutUrl'), urls.logout));
  return card({ number: 4, title: text('setUpApp', { app: name }) },
    el('div', { class: 'ext-card-text', text: text('setUpAppText') }),
    // portals of Azure AD's age had the addresses behind an expander in some versions; the twin shows them openly
    switches().wording === 'old' && template ? expander(text('configurationUrls'), values) : values(),
    template && link(text('viewInstructions'), () => {}));
}

function testCard({ name, saml }: AppView, run: () => void): HTMLElement {
  const ready = saml.identifiers.length > 0 && saml.replyUrls.length > 0;
  return card({ number: 5, title: text('testWith', { app: name }) },
    el('div', { class: 'ext-card-text', text: text('testText') }),
    footerButton(text('test'), run, () => ready));
}
