import { describe, expect, test } from 'vitest';
import { fillPlan } from '../../lib/guide/fill-plan.ts';
import { nextControl } from '../../lib/guide/next-control.ts';
import { anchorRefs } from '../../lib/guide/query.ts';
import { guideById, guides } from '../../lib/guide/registry.ts';
import { wayTo } from '../../lib/guide/way.ts';
import type { Look } from '../../lib/dom/look.ts';
import { complete, good, guide } from '../findings/set-up.ts';
import { field, many, none, one, page } from './looks.ts';

const stepOf = (id: string) => guide.steps.find((step) => step.id === id)!;
const connection = { ...complete(), sightings: {} };
const next = (id: string, ...looks: Look[]) => {
  const step = stepOf(id);
  const seen = page(...looks);
  return nextControl(step, seen, fillPlan(step, connection, seen));
};
const anchor = (id: string, ...looks: Look[]) => next(id, ...looks)?.waypoint.anchor ?? null;

const pane = {
  save: one('entra/basic-saml#save'),
  saveOff: one('entra/basic-saml#save', { enabled: false }),
  addIdentifier: one('entra/basic-saml#add-identifier'),
  addReplyUrl: one('entra/basic-saml#add-reply-url'),
  signOnUrl: field('entra/basic-saml#sign-on-url'),
  edit: one('entra/saml-sign-on#edit-basic-saml'),
};

describe('on the way to a screen', () => {
  test('the control nearest to the goal is taken, back to where one can start', () => {
    const home = [one('entra/home#enterprise-applications'), one('entra/home#search', { role: 'combobox' })];
    expect(anchor('choose-saml', ...home)).toBe('entra/home#enterprise-applications');
    const list = [...home, one('entra/enterprise-apps#app')];
    expect(anchor('choose-saml', ...list)).toBe('entra/enterprise-apps#app');
    const app = [...list, one('entra/app-overview#set-up-sso')];
    expect(anchor('choose-saml', ...app)).toBe('entra/app-overview#set-up-sso');
    expect(anchor('choose-saml', ...app, one('entra/app-menu#single-sign-on'))).toBe('entra/app-menu#single-sign-on');
    expect(anchor('choose-saml', ...app, one('entra/sso-method#saml'))).toBe('entra/sso-method#saml');
  });
  test('what is known by other things than its label is called as the console’s language has it', () => {
    const step = stepOf('choose-saml');
    const seen = page(one('entra/app-menu#single-sign-on', { name: 'Verbundanmeldung', by: 'evidence' }));
    const words = (language?: string) => nextControl(step, seen, [], null, language)?.waypoint.words.en;
    expect(words('de')).toBe('Open **Einmaliges Anmelden** in the menu.');
    expect(words('nl')).toBe('Open **Single sign-on** in the menu.');
    expect(words()).toBe('Open **Single sign-on** in the menu.');
  });
  test('a closed group of the menu is opened where the item itself is not there', () => {
    expect(anchor('choose-saml', one('entra/app-menu#manage'), none('entra/app-menu#single-sign-on'))).toBe('entra/app-menu#manage');
  });
  test('what brings something to light is not pointed at once that is there, nor asked for in vain', () => {
    const card = [one('entra/saml-sign-on#configuration-urls'), one('entra/saml-sign-on#certificate-base64')];
    expect(anchor('certificate', ...card)).toBe('entra/saml-sign-on#configuration-urls');
    expect(anchor('certificate', ...card, one('entra/saml-sign-on#login-url'))).toBe('entra/saml-sign-on#certificate-base64');
    for (const each of guides) {
      const asked = new Set([...anchorRefs(each, 'idp'), ...anchorRefs(each, 'sp')]);
      const brings = each.steps.flatMap((step) => wayTo(step)).flatMap(({ unless, after }) => [unless, after].filter((ref) => ref !== undefined));
      expect(brings.filter((ref) => !asked.has(ref)), each.id).toEqual([]);
    }
  });
  test('a form is closed only where its Save is seen, and locked: folded away behind "…" it may not have been pressed', () => {
    const close = one('entra/basic-saml#close');
    const filled = [
      field('entra/basic-saml#identifier', good['sp-entity-id']),
      field('entra/basic-saml#reply-url', good['acs-url']),
      field('entra/basic-saml#sign-on-url', good['sign-on-url']),
      close,
    ];
    expect(anchor('basic-saml', ...filled, pane.save)).toBe('entra/basic-saml#save');
    expect(anchor('basic-saml', ...filled, none('entra/basic-saml#save'))).toBeNull();
    expect(anchor('basic-saml', ...filled, many('entra/basic-saml#save'))).toBeNull();
    expect(anchor('basic-saml', ...filled, pane.saveOff)).toBe('entra/basic-saml#close');
    const claim = one('entra/manage-claim#close');
    expect(anchor('certificate', claim, none('entra/manage-claim#save'))).toBeNull();
    expect(anchor('certificate', claim, one('entra/manage-claim#save', { enabled: false }))).toBe('entra/manage-claim#close');
  });
  test('what is found twice, disabled or ticked already is not pointed at', () => {
    expect(anchor('assign-users', many('entra/add-assignment#assign'), one('entra/users#add'))).toBe('entra/users#add');
    expect(anchor('assign-users', one('entra/add-assignment#assign', { enabled: false }), one('entra/add-assignment#none-selected'))).toBe('entra/add-assignment#none-selected');
    const ticked = one('krisp/authentication#enable-sso', { role: 'checkbox', checked: true });
    expect(anchor('read-krisp-values', ticked)).toBeNull();
    expect(anchor('read-krisp-values', { ...ticked, checked: false })).toBe('krisp/authentication#enable-sso');
    expect(anchor('read-krisp-values', ticked, one('krisp/authentication#saml'))).toBe('krisp/authentication#saml');
  });
  test('a value is pointed at though nobody can write to it', () => {
    const slug = one('krisp/saml-panel#team-slug', { role: 'textbox', enabled: false, text: 'contoso' });
    expect(anchor('read-krisp-values', slug, one('krisp/authentication#saml'))).toBe('krisp/saml-panel#team-slug');
  });
  test('what leads to the screen in front, or back from it, is not pointed at', () => {
    const screen = (rest: string) => `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/${rest}`;
    const ids = 'objectId/11111111-1111-4111-8111-111111111111/appId/22222222-2222-4222-8222-222222222222';
    const at = (id: string, here: string, ...looks: Look[]) => nextControl(stepOf(id), page(...looks), [], here)?.waypoint.anchor ?? null;
    const menu = one('entra/home#enterprise-applications');
    const [list, app] = [screen('StartboardApplicationsMenuBlade/~/AppAppsPreview'), screen(`ManagedAppMenuBlade/~/Overview/${ids}`)];
    expect(at('choose-saml', screen('ActiveDirectoryMenuBlade/~/Overview'), menu)).toBe('entra/home#enterprise-applications');
    // The list without the app, and the app without its menu and tiles: nothing goes in a circle between the two.
    expect(at('choose-saml', list, menu)).toBeNull();
    expect(at('choose-saml', list, menu, one('entra/enterprise-apps#app'))).toBe('entra/enterprise-apps#app');
    expect(at('choose-saml', app, menu)).toBeNull();
    expect(at('choose-saml', app, menu, one('entra/app-overview#set-up-sso'))).toBe('entra/app-overview#set-up-sso');
    expect(at('choose-saml', screen(`ManagedAppMenuBlade/~/SignOn/${ids}`), one('entra/app-menu#single-sign-on'))).toBeNull();
    // A pane is opened from the screen whose address it has.
    const gallery = screen('AppGalleryBladeV2');
    expect(at('create-app', gallery, one('entra/gallery#create-your-own'))).toBe('entra/gallery#create-your-own');
    expect(at('create-app', gallery, one('entra/enterprise-apps#new-application'))).toBeNull();
  });
  test('nothing found is nothing pointed at', () => {
    expect(next('choose-saml')).toBeNull();
  });
});

describe('in a form', () => {
  test('what makes the first field appear comes before Save', () => {
    expect(anchor('basic-saml', pane.save, pane.addIdentifier, pane.addReplyUrl, pane.signOnUrl)).toBe('entra/basic-saml#add-identifier');
  });
  test('then the first field that is not as planned', () => {
    const identifier = field('entra/basic-saml#identifier');
    expect(anchor('basic-saml', pane.save, pane.addIdentifier, identifier, pane.signOnUrl)).toBe('entra/basic-saml#identifier');
    const filled = { ...identifier, text: good['sp-entity-id'] };
    expect(anchor('basic-saml', pane.save, filled, pane.addReplyUrl, pane.signOnUrl)).toBe('entra/basic-saml#add-reply-url');
  });
  test('Save when all are, and not before it can be pressed', () => {
    const filled = [
      field('entra/basic-saml#identifier', good['sp-entity-id']),
      field('entra/basic-saml#reply-url', good['acs-url']),
      field('entra/basic-saml#sign-on-url', good['sign-on-url']),
    ];
    expect(anchor('basic-saml', ...filled, pane.save)).toBe('entra/basic-saml#save');
    expect(anchor('basic-saml', ...filled, pane.saveOff)).toBeNull();
  });
  test('nothing leads out of a form that is filled in, but where its Save is seen to have nothing to save', () => {
    const filled = [field('entra/manage-claim#name', guide.constants['email-claim-name']), field('entra/manage-claim#source-attribute', guide.constants['email-claim-source'])];
    const menu = one('entra/home#enterprise-applications');
    expect(anchor('claims', ...filled, none('entra/manage-claim#save'), menu)).toBeNull();
    expect(anchor('claims', ...filled, many('entra/manage-claim#save'), menu)).toBeNull();
    expect(anchor('claims', ...filled, one('entra/manage-claim#save'), menu)).toBe('entra/manage-claim#save');
    expect(anchor('claims', ...filled, one('entra/manage-claim#save', { enabled: false }), menu)).toBe('entra/home#enterprise-applications');
    expect(anchor('claims', menu)).toBe('entra/home#enterprise-applications');
  });
  test('while nothing of the form is there, the way to it', () => {
    expect(anchor('basic-saml', pane.edit, one('entra/app-menu#single-sign-on'))).toBe('entra/saml-sign-on#edit-basic-saml');
  });
  test('a field that is there twice is left to the admin, and so is Save', () => {
    expect(anchor('create-app', many('entra/create-app#name'), one('entra/create-app#create'))).toBeNull();
  });
  test('a claim that is there is opened, not added once more', () => {
    const blade = [one('entra/claims#add-new-claim'), one('entra/claims#open-claim-email')];
    expect(anchor('claims', ...blade)).toBe('entra/claims#open-claim-email');
    expect(anchor('claims', blade[0]!)).toBe('entra/claims#add-new-claim');
  });
  test('the prompt that lies over the page is put aside first, then the pane', () => {
    const behind = one('entra/saml-sign-on#edit-claims');
    const close = one('entra/basic-saml#close');
    expect(anchor('claims', behind, close, one('entra/test-prompt#later'))).toBe('entra/test-prompt#later');
    expect(anchor('claims', behind, close)).toBe('entra/basic-saml#close');
    expect(anchor('claims', behind)).toBe('entra/saml-sign-on#edit-claims');
  });
});

describe('the sentence beside the control', () => {
  test('has the console’s own label, in its language and age', () => {
    expect(next('choose-saml', one('entra/app-menu#single-sign-on', { name: 'Einmaliges Anmelden' }))?.waypoint.words.en).toBe('Open **Einmaliges Anmelden** in the menu.');
    expect(next('assign-users', one('entra/users#add', { name: 'Add user' }))?.waypoint.words.en).toBe('Press **Add user**.');
    expect(next('assign-users', one('entra/users#add', { name: 'Add user/group' }))?.waypoint.words.de).toBe('Klicken Sie auf **Add user/group**.');
  });
  test('has the console’s word for the row that is meant, by the console’s language', () => {
    const take = guideById('krisp-certificate')!.steps.find(({ id }) => id === 'take-new')!;
    const looks = page(one('entra/certificate#certificates', { role: 'table' }));
    const said = (language: string) => nextControl(take, looks, [], null, language)?.waypoint.words;
    expect(said('fr-FR')?.en).toBe('Open the menu … of the row that is **Inactif**.');
    expect(said('ja')?.de).toBe('Öffnen Sie das Menü … der Zeile, die **非アクティブ** ist.');
    // Not on record: English, as much of a console is.
    expect(said('es')?.en).toBe('Open the menu … of the row that is **Inactive**.');
  });
  test('takes no word from the page that is not on record', () => {
    const words = next('assign-users', one('entra/users#add', { name: 'Call 555-0100 now', by: 'evidence' }))?.waypoint.words;
    expect(words?.en).toBe('Press **Add user/group**.');
  });
});
