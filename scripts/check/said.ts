import type { Problem as CertificateProblem } from '../../lib/pki/index.ts';
import { certificateSentence } from '../../lib/pki/words.ts';
import { samlSentence } from '../../lib/saml/words/index.ts';
import type { Place, Problem } from '../../lib/saml/xml/index.ts';

/** A problem as `check` prints it: with its sentence. */
export interface SaidProblem {
  code: string;
  severity: Problem['severity'];
  message: string;
  where?: string | undefined;
  place?: Place | undefined;
}

export const sayOfCertificate = (problem: CertificateProblem): SaidProblem => said(problem, certificateSentence(problem));
export const sayOfSaml = (problem: Problem): SaidProblem => said(problem, samlSentence(problem));

const said = ({ code, severity, where, place }: Problem, message: string): SaidProblem => ({ code, severity, message, where, place });
