import type { ProviderLiteral } from '../guide/schema/index.ts';

const article = { source: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' };
const tutorial = { source: 'Microsoft: Microsoft Entra integration with Sprinklr', date: '2022-11-21' };
const algorithms = { source: 'Microsoft: SAML token signing options', date: '2025-01-01' };

/** Where Sprinklr's article and Microsoft's tutorial disagree, or the article with itself. The article's date is that of its newest link. */
export const conflicts: NonNullable<ProviderLiteral['conflicts']> = [
  {
    id: 'sprinklr-app-kind',
    about: 'app-name',
    says: [
      { ...tutorial, says: { en: 'Add **Sprinklr** from the gallery.', de: '**Sprinklr** aus dem Katalog hinzufügen.' } },
      { ...article, says: { en: 'Says nothing of an app in Entra.', de: 'Sagt nichts über eine App in Entra.' } },
    ],
    follows: {
      en: 'We create an app of your own: the gallery’s has no ACS URL and another Entity ID than Sprinklr gives.',
      de: 'Wir legen eine eigene App an: Die aus dem Katalog hat keine ACS-URL und eine andere Entity ID, als Sprinklr nennt.',
    },
  },
  {
    id: 'sprinklr-entity-id',
    about: 'sp-entity-id',
    says: [
      { ...article, says: { en: 'Usually https://saml.sprinklr.com, for all environments.', de: 'Meist https://saml.sprinklr.com, für alle Umgebungen.' } },
      { ...article, says: { en: 'The same Entity ID cannot be used twice in one environment.', de: 'Dieselbe Entity ID geht in einer Umgebung nicht zweimal.' } },
      { ...tutorial, says: { en: 'https://<SUBDOMAIN>.sprinklr.com; ask Sprinklr’s support.', de: 'https://<SUBDOMAIN>.sprinklr.com; fragen Sie Sprinklrs Support.' } },
    ],
    follows: {
      en: 'We propose https://saml.sprinklr.com. Ask Sprinklr for yours: for staging and production in one Entra tenant you need two.',
      de: 'Wir schlagen https://saml.sprinklr.com vor. Fragen Sie Sprinklr nach Ihrer: Für Staging und Produktion in einem Entra-Mandanten brauchen Sie zwei.',
    },
  },
  {
    id: 'sprinklr-acs-url',
    about: 'acs-url',
    says: [
      { ...article, says: { en: 'https://<x>.sprinklr.com/ui/sso/saml/<partnerId>.', de: 'https://<x>.sprinklr.com/ui/sso/saml/<partnerId>.' } },
      { ...tutorial, says: { en: 'Does not mention it.', de: 'Erwähnt sie nicht.' } },
    ],
    follows: {
      en: 'We follow Sprinklr: Entra answers to no address that it was not given.',
      de: 'Wir folgen Sprinklr: Entra antwortet an keine Adresse, die man ihm nicht genannt hat.',
    },
  },
  {
    id: 'sprinklr-certificate-link',
    about: 'sp-certificate',
    says: [
      {
        ...article,
        says: {
          en: 'Offers Sprinklr’s certificate behind a link of google.com that leads on to a wiki attachment of 2014.',
          de: 'Bietet Sprinklrs Zertifikat hinter einem Link von google.com an, der zu einem Wiki-Anhang von 2014 weiterführt.',
        },
      },
      {
        ...article,
        says: {
          en: 'Notes that it is the certificate of one staging environment (prod0, partner ID 9056).',
          de: 'Vermerkt, dass es das Zertifikat einer Staging-Umgebung ist (prod0, Partner-ID 9056).',
        },
      },
    ],
    follows: {
      en: 'Do not use that link. If you need the certificate, ask Sprinklr for the one of your environment.',
      de: 'Benutzen Sie diesen Link nicht. Brauchen Sie das Zertifikat, fragen Sie Sprinklr nach dem Ihrer Umgebung.',
    },
  },
  {
    id: 'sprinklr-menu-path',
    about: 'sso-name',
    says: [
      {
        ...article,
        says: {
          en: 'To create: **New Tab** > **All Settings** > **Manage Customer** > **Account Groups**. To change: … > **Manage Customer** > **Single Sign-Ons**.',
          de: 'Zum Anlegen: **New Tab** > **All Settings** > **Manage Customer** > **Account Groups**. Zum Ändern: … > **Manage Customer** > **Single Sign-Ons**.',
        },
      },
      {
        ...tutorial,
        says: {
          en: '**Administration** > **Settings** > **Manage Partner** > **Single Sign on** > **+Add Single Sign Ons**.',
          de: '**Administration** > **Settings** > **Manage Partner** > **Single Sign on** > **+Add Single Sign Ons**.',
        },
      },
    ],
    follows: {
      en: 'We point at **Single Sign-Ons**, by whichever of the two ways your Sprinklr shows. **Account Groups** seems a slip.',
      de: 'Wir zeigen auf **Single Sign-Ons**, auf dem Weg, den Ihr Sprinklr hat. **Account Groups** scheint ein Versehen zu sein.',
    },
  },
  {
    id: 'sprinklr-signature-method',
    about: 'signature-method',
    says: [
      {
        ...article,
        says: {
          en: 'Read it from DigestMethod in the metadata: http://www.w3.org/2001/04/xmlenc#sha256.',
          de: 'Aus DigestMethod in den Metadaten ablesen: http://www.w3.org/2001/04/xmlenc#sha256.',
        },
      },
      {
        ...algorithms,
        says: {
          en: 'SHA-256 is Entra’s default signing algorithm; SHA-1 can be chosen.',
          de: 'SHA-256 ist Entras Standard zum Signieren; SHA-1 lässt sich wählen.',
        },
      },
    ],
    follows: {
      en: 'We choose SHA256. The address in the article names a digest, not a signature; that it says sha256 is what counts.',
      de: 'Wir wählen SHA256. Die Adresse im Artikel nennt einen Digest, keine Signatur; wichtig ist nur, dass sie sha256 sagt.',
    },
  },
  {
    id: 'sprinklr-user-id',
    about: 'name-id-source',
    says: [
      {
        ...article,
        says: {
          en: 'The NameID holds the e-mail address, or an ID that is in Sprinklr as Federation ID.',
          de: 'Die NameID enthält die E-Mail-Adresse oder eine ID, die in Sprinklr als Federation ID steht.',
        },
      },
      { ...tutorial, says: { en: 'Leaves Entra’s NameID as it is, the user principal name.', de: 'Lässt Entras NameID, wie sie ist: der Benutzerprinzipalname.' } },
    ],
    follows: {
      en: 'We set it to **user.mail**. If your people’s Sprinklr username is their user principal name, type that here instead.',
      de: 'Wir setzen **user.mail**. Ist der Sprinklr-Benutzername Ihrer Leute der Benutzerprinzipalname, tragen Sie den hier ein.',
    },
  },
];

export const sources: ProviderLiteral['sources'] = [
  { name: article.source, date: article.date },
  {
    name: tutorial.source,
    url: 'https://learn.microsoft.com/entra/identity/saas-apps/sprinklr-tutorial',
    date: tutorial.date,
  },
  {
    name: algorithms.source,
    url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/certificate-signing-options',
    date: algorithms.date,
  },
];
