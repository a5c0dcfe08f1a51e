/** The gallery: Krisp as Microsoft's tutorial describes it, and neighbours so that a search has something to sort out. */
import type { ClaimInput, TemplateView } from './protocol.ts';

export interface Template extends TemplateView {
  readonly claims: readonly ClaimInput[];
  readonly group: 'cloud' | 'onPremises' | 'featured';
}

const plain = (id: number, name: string, publisher: string, group: Template['group']): Template => ({
  id: `00000000-0000-4000-a000-${String(id).padStart(12, '0')}`,
  name,
  publisher,
  group,
  homepage: `https://${name.toLowerCase().replace(/\W+/g, '-')}.example`,
  patterns: { identifiers: [], replyUrls: [], signOnUrl: '' },
  signOnUrlRequired: false,
  claims: [],
});

export const templates: readonly Template[] = [
  {
    ...plain(1, 'Krisp Technologies', 'Krisp Technologies, Inc.', 'featured'),
    homepage: 'https://krisp.ai',
    patterns: {
      identifiers: ['<TEAM_SLUG_ID>'],
      replyUrls: ['https://api.krisp.ai/v2/auth/sso/saml/<ID>'],
      signOnUrl: 'https://account.krisp.ai/sso/<ID>',
    },
    signOnUrlRequired: true,
    claims: [{ name: 'email', namespace: '', source: 'user.mail' }],
  },
  {
    ...plain(2, 'Sprinklr', 'Sprinklr', 'featured'),
    homepage: 'https://www.sprinklr.com',
    patterns: { identifiers: ['https://<subdomain>.sprinklr.com'], replyUrls: [], signOnUrl: 'https://<subdomain>.sprinklr.com' },
    signOnUrlRequired: true,
  },
  plain(3, 'Contoso Travel', 'Contoso', 'featured'),
  plain(4, 'Contoso Payroll', 'Contoso', 'featured'),
  plain(5, 'Fabrikam Meetings', 'Fabrikam', 'featured'),
  plain(6, 'Fabrikam Notes', 'Fabrikam', 'featured'),
  plain(7, 'Northwind Cloud', 'Northwind Traders', 'cloud'),
  plain(8, 'Tailspin Cloud', 'Tailspin Toys', 'cloud'),
  plain(9, 'Wingtip On-premises', 'Wingtip Toys', 'onPremises'),
];

export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

export function templateView({ claims: _claims, ...view }: Template): TemplateView {
  return view;
}
