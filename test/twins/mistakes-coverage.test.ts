// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideById, guides } from '../../lib/guide/registry.ts';
import type { ValueId } from '../../lib/guide/schema/index.ts';

/*
 * Every value that a set-up reads, carries or fills in: either somebody gets it wrong in a test, is told so, and the login then fails by
 * it; or it fails no login, and here stands why.
 */

interface Coverage {
  guide: string;
  /** Where the deliberate mistakes are. */
  file: string;
  /** Value → the name of a mistake there. */
  fails: Partial<Record<ValueId, string>>;
  harmless: Partial<Record<ValueId, string>>;
}

const ownName = 'what the app is called in Entra: no service reads it';
const logout = 'where a person is sent after signing out';
const onlyRead = 'kept beside the file, and filled in nowhere: this service takes the certificate and the Login URL, or the metadata';
const inMetadata = 'comes to Aircall within the metadata, from Entra itself: nobody can type it';

const coverage: Coverage[] = [
  {
    guide: 'krisp-custom-app',
    file: 'test/e2e/mistakes.e2e.ts',
    fails: {
      'sp-entity-id': 'identifier', 'acs-url': 'reply URL', 'sign-on-url': 'sign-on URL', 'email-claim-name': 'claim name',
      'email-claim-source': 'claim source', 'sso-url': 'login URL', 'signing-certificate': 'certificate', thumbprint: 'certificate',
    },
    harmless: { 'app-name': ownName, 'slo-url': onlyRead, 'idp-entity-id': onlyRead, 'metadata-url': onlyRead },
  },
  {
    guide: 'krisp-gallery',
    file: 'test/twins/krisp-gallery.test.ts',
    fails: {
      'sp-entity-id': 'the pattern left as Identifier', 'acs-url': 'the pattern left as Reply URL', 'sign-on-url': 'a Sign on URL of another team',
      'email-claim-name': 'the claim renamed', 'email-claim-source': 'the claim’s source', 'sso-url': 'the Login URL of another tenant',
      'signing-certificate': 'the certificate before the page was reloaded', thumbprint: 'the certificate before the page was reloaded',
    },
    harmless: { 'app-name': ownName, 'slo-url': onlyRead, 'idp-entity-id': onlyRead, 'metadata-url': onlyRead },
  },
  {
    guide: 'aircall-custom-app',
    file: 'test/twins/aircall.test.ts',
    fails: {
      'sp-entity-id': 'identifier', 'acs-url': 'reply URL', 'email-claim-source': 'claim source, no address',
      'metadata-url': 'metadata of another app', thumbprint: 'certificate',
    },
    harmless: { 'app-name': ownName, 'sso-url': inMetadata, 'idp-entity-id': inMetadata, 'slo-url': inMetadata },
  },
  {
    guide: 'sprinklr-custom-app',
    file: 'test/twins/sprinklr.test.ts',
    fails: {
      'sp-entity-id': 'identifier', 'acs-url': 'reply URL', 'partner-id': 'partner ID', 'sign-on-url': 'the sign-on URL', 'name-id-source': 'NameID',
      'idp-entity-id': 'Entity ID', 'sso-url': 'Login URL', 'user-id-type': 'User ID Type', 'user-id-location': 'User ID Location',
      'user-id-attribute': 'User ID Location', 'signature-method': 'Signature Method', 'signing-certificate': 'another certificate',
      thumbprint: 'another certificate',
    },
    harmless: {
      'app-name': ownName,
      'slo-url': logout,
      'metadata-url': onlyRead,
      'sp-certificate': 'Entra checks no signature of a request unless told to (Microsoft: signed SAML requests), and the guide does not tell it to',
      'sso-name': 'a name for the admin’s own list',
      'sso-type': 'OpenID has none of the fields: what comes of it cannot be filled in, tested or saved',
      'request-binding': 'Entra takes requests by both bindings (see “is tested, saved and logged in with”)',
      'not-provisioned-message': 'what somebody reads who is turned away already',
      'advocacy-name': 'for the sign-in to Advocacy, which is another one',
      'advocacy-attribute': 'for the sign-in to Advocacy, which is another one',
    },
  },
];

/** Everything that the guide reads off a page, fills in, or holds against another place. */
function valuesOf(id: string): ValueId[] {
  const { agreements, steps } = guideById(id)!;
  const used = steps.flatMap((step) => (step.act === 'fill' ? step.fields : 'captures' in step ? step.captures : []));
  return [...new Set([...agreements, ...used].map(({ value }) => value))].sort();
}

describe.each(coverage)('$guide', ({ guide, file, fails, harmless }) => {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  test('each of its values fails a login for real, or the reason why it cannot stands here', () => {
    expect([...Object.keys(fails), ...Object.keys(harmless)].sort()).toEqual(valuesOf(guide));
  });
  test.each(Object.entries(fails))('%s: the mistake “%s” is tried', (_value, mistake) => {
    expect([`value: '${mistake}'`, `['${mistake}', `, `    '${mistake}',\n`, `test('${mistake}`].some((line) => text.includes(line))).toBe(true);
  });
});

test('every guide that sets a service up is looked at', () => {
  const setUps = guides.filter(({ id }) => /-(?:custom-app|gallery)$/.test(id)).map(({ id }) => id);
  expect(coverage.map(({ guide }) => guide).sort()).toEqual(setUps.sort());
});
