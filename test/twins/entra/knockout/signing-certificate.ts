/** S12: certificates, signing option and algorithm, notification addresses. */
import * as ko from 'knockout';
import type { AppView, CertificateView } from '../protocol.ts';
import type { SigningOption } from '../../state.ts';
import { el, icons, region } from '../shell/elements.ts';
import { api, ApiFailure, text } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, optionsGroup } from './controls.ts';
import { saveFile } from './downloads.ts';
import { Form } from './form.ts';
import { table } from './grids.ts';
import { textBox } from './text-box.ts';

export const signingCertificate: KnockoutScreen = async (context) => {
  const app = ko.observable<AppView>(await appOf(context.params.objectId));
  const path = `apps/${app().objectId}`;
  const form = new Form(context);
  /** A new one is there in the list but not on the server before Save. */
  const draft = ko.observable(false);
  const option = ko.observable<SigningOption>(app().signingOption);
  const algorithm = ko.observable<'sha256' | 'sha1'>(app().signingAlgorithm);
  const emails = form.field(app().notificationEmails.join('; '));

  const run = async (action: () => Promise<AppView>) => {
    form.saving(true);
    try {
      app(await action());
      context.saved();
      context.toast(text('savedCertificate'), app().name, 'success');
      return true;
    } catch (error) {
      context.toast(text('saveFailed'), error instanceof ApiFailure ? error.error.message : String(error), 'error');
      return false;
    } finally {
      form.saving(false);
    }
  };
  const save = async () => {
    await form.idle();
    const saved = await run(async () => {
      if (draft()) await api<AppView>(`${path}/certificates`, 'POST');
      const notificationEmails = emails.value().split(/[;,\s]+/).filter((address) => address !== '');
      return api<AppView>(`${path}/signing`, 'PATCH', { signingOption: option(), signingAlgorithm: algorithm(), notificationEmails });
    });
    if (!saved) return;
    draft(false);
    form.clean();
  };
  const activate = async ({ thumbprint }: CertificateView) => {
    const button = await context.ask(text('makeActive'), text('makeActiveQuestion', { thumbprint }), [text('yes'), text('no')]);
    if (button === 0) await run(() => api<AppView>(`${path}/certificates/${thumbprint}`, 'PATCH', { active: true }));
  };
  const menu = (certificate: CertificateView) => {
    const { thumbprint, active } = certificate;
    const { name } = app();
    const get = (label: string, format: string, extension: string) =>
      ({ label, run: () => void saveFile(`${path}/certificate?format=${format}&thumbprint=${thumbprint}`, `${name}.${extension}`) });
    return [
      ...(active ? [] : [{ label: text('makeActive'), run: () => void activate(certificate) }]),
      get(text('base64Download'), 'base64', 'cer'),
      get(text('pemDownload'), 'pem', 'pem'),
      get(text('rawDownload'), 'raw', 'cer'),
      { label: text('xmlDownload'), run: () => void saveFile(`${path}/metadata`, `${name}.xml`) },
      ...(active ? [] : [{ label: text('deleteCertificate'), run: () => void run(() => api<AppView>(`${path}/certificates/${thumbprint}`, 'DELETE')) }]),
    ];
  };
  return {
    refresh: async () => {
      app(await appOf(app().objectId));
    },
    draw: () => ({
      commandBar: commandBar([
        { id: 'Save', label: text('save'), icon: icons.save, enabled: () => form.canSave(), run: () => void save() },
        {
          id: 'NewCertificate', label: text('newCertificate'), icon: icons.add, enabled: () => context.settled() && !draft(), run: () => {
            draft(true);
            form.touch();
          },
        },
        { id: 'ImportCertificate', label: text('importCertificate'), icon: icons.upload },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', { class: 'ext-pane-body' },
        el('p', { class: 'ext-intro', text: text('certificateIntro') }),
        region('div', {}, () => {
          const later = new Date();
          later.setUTCFullYear(later.getUTCFullYear() + 3);
          return table([text('status'), text('expirationDate'), text('thumbprint')], [
            ...app().certificates.map((certificate) => ({
              cells: [text(certificate.active ? 'active' : 'inactive'), new Date(certificate.notAfter).toLocaleString('en-US'), certificate.thumbprint],
              menu: menu(certificate),
            })),
            ...(draft() ? [{ cells: ['—', later.toLocaleString('en-US'), text('notSavedYet')] }] : []),
          ]);
        }),
        optionsGroup(text('signingOption'), [
          { value: 'response' as SigningOption, label: text('signResponse') },
          { value: 'assertion' as SigningOption, label: text('signAssertion') },
          { value: 'response-and-assertion' as SigningOption, label: text('signBoth') },
        ], option, () => form.touch(), true),
        optionsGroup(text('signingAlgorithm'), [
          { value: 'sha256' as 'sha256' | 'sha1', label: 'SHA-256' },
          { value: 'sha1' as 'sha256' | 'sha1', label: 'SHA-1' },
        ], algorithm, () => form.touch()),
        textBox({ field: emails, label: text('notificationEmails') })),
    }),
  };
};
