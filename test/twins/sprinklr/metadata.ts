// "Import Metadata": what the form takes from an identity provider's XML file.

import type { Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import type { SsoConfiguration } from './state.ts';

const md = 'urn:oasis:names:tc:SAML:2.0:metadata';
const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:';

export type Imported = Pick<SsoConfiguration, 'entityId' | 'issuerName' | 'loginUrl' | 'logoutUrl' | 'signatureMethod' | 'certificate'>;

/** Null where the file is no identity provider's metadata. Of several keys the first is taken: Sprinklr's form holds one. */
export const importMetadata = (xml: string): Imported | null => {
  try {
    const parser = new DOMParser({ onError: (level, message) => void (level === 'warning' || fail(message)) });
    const root = parser.parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    const idp = root?.getElementsByTagNameNS(md, 'IDPSSODescriptor')[0];
    const entityId = root?.getAttribute('entityID') ?? '';
    if (!idp || entityId === '') return null;
    const location = (name: string) => {
      const all: Element[] = [...idp.getElementsByTagNameNS(md, name)];
      return (all.find((each) => each.getAttribute('Binding') === `${bindings}HTTP-POST`) ?? all[0])?.getAttribute('Location') ?? '';
    };
    const body = (idp.getElementsByTagNameNS(dsig, 'X509Certificate')[0]?.textContent ?? '').replace(/\s+/g, '');
    const lines = body.match(/.{1,64}/g) ?? [];
    return {
      entityId,
      issuerName: entityId,
      loginUrl: location('SingleSignOnService'),
      logoutUrl: location('SingleLogoutService'),
      signatureMethod: root?.getElementsByTagNameNS(dsig, 'DigestMethod')[0]?.getAttribute('Algorithm')?.endsWith('sha1') ? 'SHA1' : 'SHA256',
      certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n'),
    };
  } catch {
    return null;
  }
};

const fail = (message: string): never => {
  throw new Error(message);
};
