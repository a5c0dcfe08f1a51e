export const krispArticle = {
  name: 'Krisp: set up Krisp SSO with Azure',
  url: 'https://help.krisp.ai/hc/en-us/articles/8094576586780',
  date: '2024-06-01',
};

export const tutorial = {
  name: 'Microsoft: SSO integration with Krisp Technologies',
  url: 'https://learn.microsoft.com/entra/identity/saas-apps/krisp-technologies-tutorial',
  date: '2023-06-06',
};
