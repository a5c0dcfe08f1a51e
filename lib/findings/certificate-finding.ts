import type { Text } from '../guide/schema/index.ts';
import { fillAll } from '../guide/words.ts';
import { certificateWords } from './certificate-words.ts';
import { sourceOf } from './catalogue.ts';
import type { Context } from './context.ts';
import type { Finding, Severity } from './finding.ts';

type More = Partial<Pick<Finding, 'at' | 'left' | 'right' | 'differsAt'>> & {
  step?: string | undefined;
  put?: Record<string, string | Text>;
};

/** A finding about the certificate, in its rule's words. */
export function certificateFinding(rule: keyof typeof certificateWords, severity: Severity, { put = {}, step, ...more }: More = {}): Finding {
  const { title, detail, remedy } = certificateWords[rule];
  return {
    rule,
    severity,
    about: ['signing-certificate'],
    title: fillAll(title, put),
    detail: fillAll(detail, put),
    remedy: fillAll(remedy, put),
    source: sourceOf(rule),
    ...more,
    ...(step === undefined ? {} : { step }),
  };
}

/** The step in which the certificate for the service provider is taken in. */
export const stepThatTakes = ({ guide }: Context): string | undefined =>
  guide.steps.find((step) => step.act === 'file' && step.takes === 'signing-certificate')?.id;
