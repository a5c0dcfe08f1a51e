/** A sign-in that ends at the identity provider. The code is Entra's; the sentence is ours. */
export interface SignInError {
  readonly code: `AADSTS${number}`;
  readonly text: string;
}
