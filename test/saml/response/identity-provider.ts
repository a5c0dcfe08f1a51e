import type { KeyObject } from 'node:crypto';
import { constants, createHash, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { certificate, spkiOf } from '../../pki/der-writer.ts';

export const issuer = 'https://sts.windows.net/11111111-1111-1111-1111-111111111111/';
export const entityId = 'https://app.contoso.com/saml';
export const acsUrl = 'https://app.contoso.com/saml/acs';
export const requestId = '_request';
/** The moment the fixtures are judged at. */
export const at = '2025-03-01T09:00:30Z';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
export const RSA_SHA256 = `${MORE}rsa-sha256`;
export const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

const keyKinds = {
  'RSA-2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'RSA-1024': () => generateKeyPairSync('rsa', { modulusLength: 1024 }),
  'RSASSA-PSS': () => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  'secp256k1': () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
  Ed25519: () => generateKeyPairSync('ed25519'),
};
export type KeyKind = keyof typeof keyKinds;

export interface SignOptions {
  /** Local name of the element to sign: its Signature goes after its Issuer. */
  element?: 'Assertion' | 'Response';
  algorithm?: string;
  digest?: string;
  canonicalization?: string;
  transforms?: string[];
  /** InclusiveNamespaces of the transform. */
  prefixes?: string[];
  /** Salt of RSASSA-PSS; default as long as the hash. */
  saltLength?: number;
}

/** Signs with xml-crypto's canonicalisation and node's keys: nothing of what is tested takes part. */
export class IdentityProvider {
  pem: string;
  der: Uint8Array<ArrayBuffer>;
  key: KeyObject;

  constructor(kind: KeyKind = 'RSA-2048') {
    const { publicKey, privateKey } = keyKinds[kind]();
    this.der = certificate({ spki: spkiOf(publicKey) });
    this.pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(this.der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
    this.key = privateKey;
  }

  sign(xml: string, options: SignOptions = {}): string {
    const { element = 'Assertion', algorithm = RSA_SHA256, canonicalization = EXCLUSIVE, digest = SHA256 } = options;
    const sig = new SignedXml({
      privateKey: this.key.export({ type: 'pkcs8', format: 'pem' }), publicCert: this.pem,
      signatureAlgorithm: algorithm, canonicalizationAlgorithm: canonicalization,
    });
    const { key } = this;
    const signature = (text: string) => signText(text, algorithm, key, options.saltLength);
    sig.SignatureAlgorithms[algorithm] = class {
      getSignature = signature;
      verifySignature = () => false;
      getAlgorithmName = () => algorithm;
    } as never;
    sig.HashAlgorithms[`${MORE}sha384`] = class {
      getAlgorithmName = () => `${MORE}sha384`;
      getHash = (text: string) => createHash('sha384').update(text, 'utf8').digest('base64');
    };
    sig.addReference({
      xpath: `//*[local-name()='${element}']`, digestAlgorithm: digest,
      transforms: options.transforms ?? [`${DS}enveloped-signature`, EXCLUSIVE],
      ...(options.prefixes ? { inclusiveNamespacesPrefixList: options.prefixes } : {}),
    });
    const reference = `//*[local-name()='${element}']/*[local-name()='Issuer']`;
    sig.computeSignature(xml, { prefix: 'ds', location: { reference, action: 'after' } });
    return sig.getSignedXml();
  }

  /**
   * Signs an assertion whose text is its canonical form already (sorted attributes, no `/>`): no canonicalisation at
   * all, for what xml-crypto cannot canonicalise.
   */
  signAsIs(assertion: string, { algorithm = RSA_SHA256, digest = SHA256, canonicalization = EXCLUSIVE } = {}): string {
    const id = /ID="([^"]*)"/.exec(assertion)?.[1];
    const value = createHash(/sha\d+/.exec(digest)?.[0] ?? '').update(assertion).digest('base64');
    const method = (name: string, uri: string) => `<${name} Algorithm="${uri}"></${name}>`;
    const content = `${method('CanonicalizationMethod', canonicalization)}${method('SignatureMethod', algorithm)}<Reference URI="#${id}"><Transforms>`
      + `${method('Transform', `${DS}enveloped-signature`)}${method('Transform', canonicalization)}</Transforms>${method('DigestMethod', digest)}<DigestValue>${value}</DigestValue></Reference></SignedInfo>`;
    const signed = signText(`<SignedInfo xmlns="${DS}">${content}`, algorithm, this.key);
    const signature = `<Signature xmlns="${DS}"><SignedInfo>${content}<SignatureValue>${signed}</SignatureValue></Signature>`;
    return assertion.replace('</Issuer>', `</Issuer>${signature}`);
  }
}

/** `assertionXml` as `signAsIs` needs it. */
export function canonicalAssertionXml(parts: AssertionParts = {}): string {
  const assertion = 'ID="_assertion" IssueInstant="2025-03-01T09:00:00.000Z" Version="2.0"';
  return assertionXml({ assertion, attributes: '', ...parts }).replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>');
}

export function signText(text: string, algorithm: string, key: KeyObject, saltLength?: number): string {
  const bytes = Buffer.from(text, 'utf8');
  const hash = /(sha\d+)/.exec(algorithm)?.[1] ?? 'sha256';
  if (/ecdsa/.test(algorithm)) return signBytes(hash, bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
  if (/ed25519/.test(algorithm)) return signBytes(null, bytes, key).toString('base64');
  if (!/MGF1|rsa-pss/.test(algorithm)) return signBytes(hash, bytes, key).toString('base64');
  const salt = saltLength ?? constants.RSA_PSS_SALTLEN_DIGEST;
  return signBytes(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt }).toString('base64');
}

export interface ResponseParts {
  response?: string;
  issuer?: string;
  status?: string;
  assertions?: string;
}

/** An unsigned Response as Entra writes it; each part can be replaced by other XML. */
export function responseXml(parts: ResponseParts = {}): string {
  const attributes = parts.response
    ?? `ID="_response" Version="2.0" IssueInstant="2025-03-01T09:00:00.000Z" Destination="${acsUrl}" InResponseTo="${requestId}"`;
  const status = parts.status
    ?? '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>';
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ${attributes}>`
    + (parts.issuer ?? `<Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</Issuer>`)
    + status + (parts.assertions ?? assertionXml()) + '</samlp:Response>';
}

export interface AssertionParts {
  assertion?: string;
  issuer?: string;
  nameId?: string;
  confirmation?: string;
  conditions?: string;
  attributes?: string;
  authn?: string;
}

export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

export function confirmationXml(data = `InResponseTo="${requestId}" NotOnOrAfter="2025-03-01T10:00:00.000Z" Recipient="${acsUrl}"`, method = bearer): string {
  return `<SubjectConfirmation Method="${method}"><SubjectConfirmationData ${data}/></SubjectConfirmation>`;
}

export function conditionsXml(
  window = 'NotBefore="2025-03-01T08:55:00.000Z" NotOnOrAfter="2025-03-01T10:00:00.000Z"',
  content = `<AudienceRestriction><Audience>${entityId}</Audience></AudienceRestriction>`,
): string {
  return `<Conditions ${window}>${content}</Conditions>`;
}

export function assertionXml(parts: AssertionParts = {}): string {
  return `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ${parts.assertion ?? 'ID="_assertion" Version="2.0" IssueInstant="2025-03-01T09:00:00.000Z"'}>`
    + (parts.issuer ?? `<Issuer>${issuer}</Issuer>`)
    + `<Subject>${parts.nameId ?? '<NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">b.simon@contoso.com</NameID>'}`
    + `${parts.confirmation ?? confirmationXml()}</Subject>`
    + (parts.conditions ?? conditionsXml())
    + (parts.attributes
      ?? '<AttributeStatement><Attribute Name="email" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic" FriendlyName="Mail"><AttributeValue>b.simon@contoso.com</AttributeValue></Attribute>'
        + '<Attribute Name="groups"><AttributeValue>a</AttributeValue><AttributeValue/></Attribute></AttributeStatement>')
    + (parts.authn
      ?? '<AuthnStatement AuthnInstant="2025-03-01T08:59:00.000Z" SessionIndex="_assertion"><AuthnContext><AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>')
    + '</Assertion>';
}
