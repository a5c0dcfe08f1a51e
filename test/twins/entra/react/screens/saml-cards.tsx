/** The cards of S8: badge, title, Edit, rows of label and value. */
import { Icon, Link } from '@fluentui/react';
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LabelKey } from '../../labels.ts';
import type { AppView } from '../../protocol.ts';
import { messageOf } from '../api.ts';
import type { TrustedOrNot } from '../blade.tsx';
import { useBlade } from '../blade.tsx';
import { toast } from '../channel.ts';
import { saveFile } from '../parts/download.ts';
import { Expander } from '../parts/expander.tsx';
import { CopyField } from '../parts/fields.tsx';
import { useSettled } from '../parts/page.tsx';
import { Pairs } from '../parts/pairs.tsx';
import { css } from '../parts/styles.ts';

interface CardProps {
  readonly number: number;
  readonly title: string;
  readonly edit?: ReactNode;
  readonly children: ReactNode;
}

function Card({ number, title, edit, children }: CardProps) {
  return (
    <div className={css.card}>
      <div className={css.badge}>
        <span>{number}</span>
      </div>
      <div>
        <div className={css.cardHead}>
          <div className={css.cardTitle}>{title}</div>
          {edit}
        </div>
        {children}
      </div>
    </div>
  );
}

function EditButton({ title, open }: { title: string; open: (event: TrustedOrNot) => void }) {
  const { text } = useBlade();
  const settled = useSettled();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Icon iconName="Edit" />}
      title={title}
      aria-label={title}
      disabled={!settled}
      onClick={open}
    >
      {text('edit')}
    </Button>
  );
}

export function BasicCard({ app }: { app: AppView }) {
  const { text, opens } = useBlade();
  const { saml, template } = app;
  const lines = (values: readonly string[]) => values.map((value, at) => <div key={at}>{value}</div>);
  const required = <span className={css.problem}>{text('required')}</span>;
  const or = (value: string) => value || <span className={css.quiet}>{text('optional')}</span>;
  const optional = (key: LabelKey) => text('optionalLabel', { label: text(key) });
  return (
    <Card
      number={1}
      title={text('basicSaml')}
      edit={<EditButton title={text('editBasicSaml')} open={opens('basicSaml', { objectId: app.objectId })} />}
    >
      <Pairs
        rows={[
          [text('identifier'), saml.identifiers.length > 0 ? lines(saml.identifiers) : required],
          [text('replyUrl'), saml.replyUrls.length > 0 ? lines(saml.replyUrls.map(({ url }) => url)) : required],
          [text('signOnUrl'), template?.signOnUrlRequired && !saml.signOnUrl ? required : or(saml.signOnUrl)],
          [optional('relayState'), or(saml.relayState)],
          [optional('logoutUrl'), or(saml.logoutUrl)],
        ]}
      />
    </Card>
  );
}

export function ClaimsCard({ app }: { app: AppView }) {
  const { text, opens } = useBlade();
  const order = ['givenname', 'surname', 'emailaddress', 'name'];
  const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  const sorted = [...app.claims].sort((a, b) => rank(a.name) - rank(b.name));
  return (
    <Card
      number={2}
      title={text('attributesClaims')}
      edit={<EditButton title={text('editClaims')} open={opens('claims', { objectId: app.objectId })} />}
    >
      <Pairs
        rows={[
          ...sorted.map(({ name, source }) => [name, source] as const),
          [text('uniqueUserIdentifier'), app.nameId.source],
        ]}
      />
    </Card>
  );
}

function Download({ path, name }: { path: string; name: string }) {
  const { text } = useBlade();
  const save = () =>
    void saveFile(path, name).catch((problem: unknown) => toast('error', text('download'), messageOf(problem)));
  return <Link onClick={save}>{text('download')}</Link>;
}

export function CertificateCard({ app }: { app: AppView }) {
  const { text, opens, nowhere } = useBlade();
  const { objectId, name } = app;
  const active = app.certificates.find((certificate) => certificate.active);
  const file = `apps/${objectId}/certificate?format=`;
  return (
    <Card number={3} title={text('samlCertificates')}>
      <div className={css.cardHead}>
        <div className={css.blockTitle}>{text('tokenSigning')}</div>
        <EditButton title={text('editCertificate')} open={opens('signingCertificate', { objectId })} />
      </div>
      {active && (
        <Pairs
          rows={[
            [text('status'), text('active')],
            [text('thumbprint'), active.thumbprint],
            [text('expiration'), new Date(active.notAfter).toLocaleString('en-US')],
            [text('notificationEmail'), app.notificationEmails.join(', ')],
            [text('metadataUrl'), <CopyField key="url" bare label={text('metadataUrl')} value={app.urls.metadata} />],
            [text('certificateBase64'), <Download key="base64" path={`${file}base64`} name={`${name}.cer`} />],
            [text('certificateRaw'), <Download key="raw" path={`${file}raw`} name={`${name}.cer`} />],
            [text('metadataXml'), <Download key="xml" path={`apps/${objectId}/metadata`} name={`${name}.xml`} />],
          ]}
        />
      )}
      <hr className={css.rule} />
      <div className={css.cardHead}>
        <div className={css.blockTitle}>{text('verificationCertificates')}</div>
        <EditButton title={text('editVerification')} open={nowhere} />
      </div>
      <Pairs
        rows={[
          [text('required'), text('no')],
          [text('active'), 0],
          [text('expired'), 0],
        ]}
      />
    </Card>
  );
}

export function SetUpCard({ app }: { app: AppView }) {
  const { text, switches, nowhere } = useBlade();
  const { urls, template } = app;
  const values = (
    <Pairs
      rows={(
        [
          ['loginUrl', urls.login],
          ['entraIdentifier', urls.identifier],
          ['idpLogoutUrl', urls.logout],
        ] as const
      ).map(([key, value]) => [text(key), <CopyField key={key} bare label={text(key)} value={value} />] as const)}
    />
  );
  return (
    <Card number={4} title={text('setUpApp', { app: app.name })}>
      <p className={css.help}>{text('setUpAppText')}</p>
      {switches.wording === 'old' && template ? (
        <Expander label={text('configurationUrls')}>{values}</Expander>
      ) : (
        values
      )}
      {template && <Link onClick={nowhere}>{text('viewInstructions')}</Link>}
    </Card>
  );
}

export function TestCard({ app }: { app: AppView }) {
  const { text, opens } = useBlade();
  const settled = useSettled();
  const complete = app.saml.identifiers.length > 0 && app.saml.replyUrls.length > 0;
  return (
    <Card number={5} title={text('testWith', { app: app.name })}>
      <p className={css.help}>{text('testText')}</p>
      <Button
        disabled={!settled || !complete}
        title={text('test')}
        onClick={opens('testSignOn', { objectId: app.objectId })}
      >
        {text('test')}
      </Button>
    </Card>
  );
}
