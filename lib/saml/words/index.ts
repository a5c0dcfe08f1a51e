import { sentenceOf, type Problem, type Words } from '../../pki/problem.ts';
import { messageWords } from './message.ts';
import { metadataWords } from './metadata.ts';
import { signatureWords } from './signature.ts';
import { xmlWords } from './xml.ts';

/** Every problem of `lib/saml` in English, by its reason. The values of a sentence are its parameters. */
const samlWords = { ...xmlWords, ...metadataWords, ...signatureWords, ...messageWords } satisfies Words;

export type SamlWords = typeof samlWords;

/** One English sentence for a person: what was found and, where it helps, what was expected. */
export const samlSentence = (problem: Pick<Problem, 'reason' | 'values'>): string => sentenceOf(samlWords, problem);
