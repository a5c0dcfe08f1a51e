import { holdsPrivateKeyText } from '../pki/private-key.ts';

/** Whether a text brings a private key, in any wrapping that `lib/pki` knows. Such a text is never kept, shown or logged. */
export const holdsPrivateKey = (text: string): boolean => holdsPrivateKeyText(text);
