/** S12: certificates, signing option and algorithm, notification addresses. */
import { Dropdown } from '@fluentui/react';
import { useState } from 'react';
import type { AppView, CertificateView } from '../../protocol.ts';
import type { SigningOption } from '../../../state.ts';
import { api, messageOf, readApp } from '../api.ts';
import { afterSave, useBlade, useData, useDirty } from '../blade.tsx';
import { askShell, send, toast } from '../channel.ts';
import { saveFile } from '../parts/download.ts';
import { TextInput } from '../parts/fields.tsx';
import type { MenuItem } from '../parts/grid.tsx';
import { Grid, RowMenu } from '../parts/grid.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

export function SigningCertificate() {
  const { params } = useBlade();
  const { data: app, failure, put } = useData(() => readApp(params.objectId));
  if (!app)
    return (
      <Page ready={false} failure={failure}>
        {null}
      </Page>
    );
  return <Form app={app} put={put} />;
}

interface Line {
  readonly status: string;
  readonly expires: Date;
  readonly thumbprint: string;
  readonly certificate?: CertificateView;
}

function inThreeYears(): Date {
  const later = new Date();
  later.setUTCFullYear(later.getUTCFullYear() + 3);
  return later;
}

function Form({ app, put }: { app: AppView; put: (app: AppView) => void }) {
  const { text, nowhere } = useBlade();
  const path = `apps/${app.objectId}`;
  /** A new one is there in the list but not on the server before Save. */
  const [draft, setDraft] = useState(false);
  const [changed, setChanged] = useState<{ option?: SigningOption; algorithm?: 'sha256' | 'sha1'; emails?: string }>(
    {},
  );
  const [saving, setSaving] = useState(false);
  const dirty = draft || Object.keys(changed).length > 0;
  useDirty(dirty);
  const option = changed.option ?? app.signingOption;
  const algorithm = changed.algorithm ?? app.signingAlgorithm;
  const emails = changed.emails ?? app.notificationEmails.join('; ');

  const run = async (action: () => Promise<AppView>, clean = () => {}) => {
    setSaving(true);
    try {
      const fresh = await action();
      afterSave(() => {
        put(fresh);
        clean();
      });
      send({ type: 'saved' });
      toast('success', text('savedCertificate'), app.name);
    } catch (problem) {
      toast('error', text('saveFailed'), messageOf(problem));
    } finally {
      setSaving(false);
    }
  };
  const save = () =>
    run(
      async () => {
        if (draft) await api<AppView>(`${path}/certificates`, 'POST');
        const notificationEmails = emails.split(/[;,\s]+/).filter((address) => address !== '');
        return api<AppView>(`${path}/signing`, 'PATCH', {
          signingOption: option,
          signingAlgorithm: algorithm,
          notificationEmails,
        });
      },
      () => {
        setDraft(false);
        setChanged({});
      },
    );
  const activate = async (thumbprint: string) => {
    const button = await askShell(text('makeActive'), text('makeActiveQuestion', { thumbprint }), [
      text('yes'),
      text('no'),
    ]);
    if (button === 0) await run(() => api<AppView>(`${path}/certificates/${thumbprint}`, 'PATCH', { active: true }));
  };
  const menu = ({ thumbprint, active }: CertificateView): MenuItem[] => {
    const get = (id: string, label: string, file: string, extension: string): MenuItem => ({
      id,
      label,
      run: () => void saveFile(file, `${app.name}.${extension}`),
    });
    const certificate = (format: string) => `${path}/certificate?format=${format}&thumbprint=${thumbprint}`;
    return [
      ...(active ? [] : [{ id: 'active', label: text('makeActive'), run: () => void activate(thumbprint) }]),
      get('base64', text('base64Download'), certificate('base64'), 'cer'),
      get('pem', text('pemDownload'), certificate('pem'), 'pem'),
      get('raw', text('rawDownload'), certificate('raw'), 'cer'),
      get('xml', text('xmlDownload'), `${path}/metadata`, 'xml'),
      ...(active
        ? []
        : [
            {
              id: 'delete',
              label: text('deleteCertificate'),
              run: () => void run(() => api<AppView>(`${path}/certificates/${thumbprint}`, 'DELETE')),
            },
          ]),
    ];
  };
  const lines: Line[] = [
    ...app.certificates.map((certificate) => ({
      status: text(certificate.active ? 'active' : 'inactive'),
      expires: new Date(certificate.notAfter),
      thumbprint: certificate.thumbprint,
      certificate,
    })),
    ...(draft ? [{ status: '—', expires: inThreeYears(), thumbprint: text('notSavedYet') }] : []),
  ];
  return (
    <Page
      ready
      commands={[
        { id: 'Save', label: text('save'), icon: 'Save', enabled: dirty && !saving, run: () => void save() },
        {
          id: 'NewCertificate',
          label: text('newCertificate'),
          icon: 'Add',
          enabled: !draft,
          run: () => setDraft(true),
        },
        { id: 'ImportCertificate', label: text('importCertificate'), icon: 'Upload', run: nowhere },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <p className={css.intro}>{text('certificateIntro')}</p>
      <Grid<Line>
        label={text('signingCertificate')}
        items={lines}
        keyOf={(line) => line.thumbprint}
        columns={[
          { key: 'status', name: text('status'), width: 60, max: 80, cell: (line) => line.status },
          {
            key: 'expires',
            name: text('expirationDate'),
            width: 140,
            max: 170,
            cell: (line) => line.expires.toLocaleString('en-US'),
          },
          {
            key: 'thumbprint',
            name: text('thumbprint'),
            width: 200,
            cell: (line) => <span title={line.thumbprint}>{line.thumbprint}</span>,
          },
          {
            key: 'more',
            name: '',
            width: 32,
            max: 36,
            cell: (line) => line.certificate && <RowMenu items={menu(line.certificate)} />,
          },
        ]}
      />
      <div className={css.form} style={{ marginTop: 24 }}>
        <Dropdown
          label={text('signingOption')}
          selectedKey={option}
          disabled={saving}
          onChange={(_, chosen) => chosen && setChanged({ ...changed, option: chosen.key as SigningOption })}
          options={[
            { key: 'response', text: text('signResponse') },
            { key: 'assertion', text: text('signAssertion') },
            { key: 'response-and-assertion', text: text('signBoth') },
          ]}
        />
        <Dropdown
          label={text('signingAlgorithm')}
          selectedKey={algorithm}
          disabled={saving}
          onChange={(_, chosen) => chosen && setChanged({ ...changed, algorithm: chosen.key as 'sha256' | 'sha1' })}
          options={[
            { key: 'sha256', text: 'SHA-256' },
            { key: 'sha1', text: 'SHA-1' },
          ]}
        />
        <TextInput
          label={text('notificationEmails')}
          value={emails}
          disabled={saving}
          onValue={(value) => setChanged({ ...changed, emails: value })}
        />
      </div>
    </Page>
  );
}
