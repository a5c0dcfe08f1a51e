import type { GuideLiteral, Text } from '../../guide/schema/index.ts';
import { shownOnCard, type ServiceValue } from './basic-saml.ts';
import { thumbprintAgrees } from './certificate.ts';
import { type Service, whose } from './service.ts';

type Agreement = GuideLiteral['agreements'][number];

/** What one would meet at login if Entra held something else. */
const otherwise: Record<ServiceValue['value'], Text> = {
  'sp-entity-id': {
    en: 'Entra would not find the app (AADSTS700016).',
    de: 'Entra würde die App nicht finden (AADSTS700016).',
  },
  'acs-url': {
    en: 'Entra would refuse to answer (AADSTS50011).',
    de: 'Entra würde die Antwort verweigern (AADSTS50011).',
  },
  'sign-on-url': {
    en: 'The tile in My Apps would lead to the wrong place.',
    de: 'Die Kachel in „Meine Apps“ würde an die falsche Stelle führen.',
  },
};
const ids = { 'sp-entity-id': 'identifier', 'acs-url': 'reply-url', 'sign-on-url': 'sign-on-url' } as const;
const entras = {
  'sp-entity-id': { en: 'Entra’s Identifier', de: 'Entras Bezeichner' },
  'acs-url': { en: 'Entra’s Reply URL', de: 'Entras Antwort-URL' },
  'sign-on-url': { en: 'Entra’s Sign on URL', de: 'Entras Anmelde-URL' },
} as const;

/** Entra's side of the handshake: what its cards must show. `claim`: the guide holds a claim for the e-mail address. */
export function entraAgreements(service: Service, values: readonly ServiceValue[], { claim = true } = {}): Agreement[] {
  const of = whose(service);
  return [
    ...values.map(
      ({ value, label }): Agreement => ({
        id: ids[value],
        value,
        shownAt: shownOnCard(value),
        label: { en: `${of.en} ${label.en} is ${entras[value].en}`, de: `${of.de} ${label.de} ist ${entras[value].de}` },
        otherwise: otherwise[value],
        step: 'basic-saml',
      }),
    ),
    ...(claim
      ? [
          {
            id: 'claim',
            value: 'email-claim-source' as const,
            shownAt: 'entra/saml-sign-on#claim-email',
            label: { en: 'The e-mail claim has its source', de: 'Der E-Mail-Anspruch hat seine Quelle' },
            otherwise: {
              en: `${service.name} would get no e-mail address, or the wrong one.`,
              de: `${service.name} bekäme keine E-Mail-Adresse oder die falsche.`,
            },
            step: 'claims',
          },
        ]
      : []),
    thumbprintAgrees(service),
  ];
}
