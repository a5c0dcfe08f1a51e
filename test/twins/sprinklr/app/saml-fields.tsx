import { labels } from '../labels.ts';
import type { SsoConfiguration } from '../state.ts';
import { CheckField, RadioField, TextField } from './field.tsx';
import { Select } from './select.tsx';
import { settings } from './settings.ts';

const bindings = ['HTTP POST', 'HTTP Redirect'] as const;

export const SamlFields = ({ form, change }: { form: SsoConfiguration; change: (part: Partial<SsoConfiguration>) => void }) => (
  <>
    {/* Issuer Name is filled in by itself, and may be changed. */}
    <TextField label={labels.entityId} value={form.entityId} onChange={(entityId) =>
      change({ entityId, ...(form.issuerName === '' || form.issuerName === form.entityId ? { issuerName: entityId } : {}) })} />
    <TextField label={labels.issuerName} value={form.issuerName} onChange={(issuerName) => change({ issuerName })} />
    <TextField label={labels.loginUrl} value={form.loginUrl} onChange={(loginUrl) => change({ loginUrl })} />
    <TextField label={labels.logoutUrl} value={form.logoutUrl} onChange={(logoutUrl) => change({ logoutUrl })} />
    <RadioField label={labels.userIdType} value={form.userIdType} onChange={(userIdType) => change({ userIdType })}
      options={[['username', labels.username], ['federation-id', labels.federationId]]} />
    <RadioField label={labels.userIdLocation} value={form.userIdLocation} onChange={(userIdLocation) => change({ userIdLocation })}
      options={[['name-id', labels.nameId], ['attribute', labels.attribute]]} />
    {form.userIdLocation === 'attribute' && (
      <TextField label={labels.attributeName} value={form.userIdAttribute} onChange={(userIdAttribute) => change({ userIdAttribute })} />
    )}
    {settings.sprinklrChoices === 'select'
      ? <Select label={labels.binding} value={form.binding} options={bindings} onChange={(binding) => change({ binding })} />
      : <RadioField label={labels.binding} value={form.binding} options={bindings.map((each) => [each, each] as const)} onChange={(binding) => change({ binding })} />}
    <TextField label={labels.notProvisioned} value={form.notProvisionedMessage} onChange={(notProvisionedMessage) => change({ notProvisionedMessage })} />
    <CheckField label={labels.advocacy} checked={form.advocacy} onChange={(advocacy) => change({ advocacy })} />
    {form.advocacy && (
      <>
        <Select label={labels.name} value={form.advocacyName} options={['Advocate Community', 'Employee Advocacy']} onChange={(advocacyName) => change({ advocacyName })} />
        <TextField label={labels.advocacyAttribute} value={form.advocacyAttribute} onChange={(advocacyAttribute) => change({ advocacyAttribute })} />
      </>
    )}
    <CheckField label={labels.newCertificate} checked={form.newCertificate} onChange={(newCertificate) => change({ newCertificate })} />
    <Select label={labels.signatureMethod} value={form.signatureMethod} options={['SHA1', 'SHA256']} onChange={(signatureMethod) => change({ signatureMethod })} />
    <TextField label={labels.certificate} rows={6} value={form.certificate} onChange={(certificate) => change({ certificate })} />
  </>
);
