import { defineGuide } from '../guide/define.ts';
import { emailClaimSource } from './aircall-steps/claim.ts';
import { testLogin } from './aircall-steps/connect.ts';
import { addressAtAircall, addressesInEntra, recreateConnection, rightForEveryone } from './aircall-steps/mismatch.ts';
import { aircallValues, service, sources } from './aircall-steps/service.ts';
import { entraAgreements } from './entra-steps/index.ts';

/**
 * Aircall says that the e-mail address does not match: the troubleshooting part of its article, and when not to follow it
 * (`lib/findings/email-source.ts`).
 */
export const aircallEmailMismatch = defineGuide({
  id: 'aircall-email-mismatch',
  title: { en: 'Aircall: the e-mail address does not match', de: 'Aircall: Die E-Mail-Adresse stimmt nicht überein' },
  idp: 'entra',
  sp: 'aircall',
  constants: { 'app-name': 'saml@aircall', 'email-claim-source': 'user.userprincipalname' },
  // The claim is what is in question here: that it comes from elsewhere is no fault beforehand.
  agreements: entraAgreements(service, aircallValues, { claim: false }).map((agreement) => ({ ...agreement, step: 'claims' })),
  steps: [
    addressesInEntra,
    addressAtAircall,
    rightForEveryone,
    emailClaimSource({
      title: { en: 'Send the sign-in name as address', de: 'Den Anmeldenamen als Adresse senden' },
      what: {
        en: 'On **Attributes & Claims** press **Edit**, open the claim that ends in **emailaddress**, set **Source attribute** to `user.userprincipalname` and press **Save**.',
        de: 'Klicken Sie in **Benutzerattribute und Ansprüche** auf **Bearbeiten**, öffnen Sie den Anspruch, der auf **emailaddress** endet, setzen Sie **Quellattribut** auf `user.userprincipalname` und klicken Sie auf **Speichern**.',
      },
      why: {
        en: 'Aircall then gets the sign-in name, which is the address it knows. The other claims stay as they are.',
        de: 'Aircall bekommt dann den Anmeldenamen, und das ist die Adresse, die es kennt. Die anderen Ansprüche bleiben, wie sie sind.',
      },
      minutes: 2,
    }),
    recreateConnection,
    testLogin({ conflicts: [] }),
  ],
  sources,
  verified: '2026-11-26',
});
