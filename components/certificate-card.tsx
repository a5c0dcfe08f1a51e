import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CertificateView } from '../lib/model/certificate-view.ts';
import { CopyButton } from './copy-button.tsx';
import { Disclosure } from './disclosure.tsx';
import { daysBetween, formatDay } from './format-time.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { certificateWords } from './refusal-words.ts';
import { ValueText } from './value-text.tsx';

/** A certificate: who, how long still, which key, and the thumbprint to hold against the console. */
export function CertificateCard({ certificate, children }: { certificate: CertificateView; children?: ComponentChildren }) {
  const { subject, issuer, key, signature, sha1, sha256, active } = certificate;
  return (
    <article class="certificate">
      <h3>
        <ValueText value={commonName(subject)} />
      </h3>
      <Life certificate={certificate} />
      {active === null ? (
        <p class="verdict quiet">
          <Icon name="question" />
          <span>{i18n.t('certificate.unknown')}</span>
        </p>
      ) : (
        <p class={`verdict ${active ? 'ok' : 'fail'}`}>
          <Icon name={active ? 'check' : 'cross'} />
          <span>{active ? i18n.t('certificate.active') : i18n.t('certificate.not_active')}</span>
        </p>
      )}
      <div class="thumbprint">
        <span class="label">{i18n.t('certificate.thumbprint')}</span>
        <code>{sha1.toUpperCase()}</code>
        <CopyButton value={sha1.toUpperCase()} label={i18n.t('certificate.thumbprint')} />
      </div>
      <Disclosure label={i18n.t('common.details')}>
        <dl class="facts">
          <dt>{i18n.t('certificate.subject')}</dt>
          <dd>
            <ValueText value={subject} />
          </dd>
          <dt>{i18n.t('certificate.issuer')}</dt>
          <dd>
            <ValueText value={issuer} />
          </dd>
          <dt>{i18n.t('certificate.key')}</dt>
          <dd>{key}</dd>
          <dt>{i18n.t('certificate.signature')}</dt>
          <dd>{signature}</dd>
          <dt>SHA-256</dt>
          <dd>
            <code>{sha256.toUpperCase()}</code>
          </dd>
        </dl>
      </Disclosure>
      {children}
      {certificate.problems.map((code) => (
        <p key={code} class="verdict warn">
          <Icon name="warning" />
          <span>{certificateWords(code)}</span>
        </p>
      ))}
    </article>
  );
}

/** Validity as a bar in time with a mark for today. */
function Life({ certificate: { notBefore, notAfter } }: { certificate: CertificateView }) {
  const { now, language } = usePanel();
  if (!notBefore || !notAfter)
    return (
      <p class="verdict warn">
        <Icon name="warning" />
        <span>{i18n.t('certificate.no_dates')}</span>
      </p>
    );
  const from = new Date(notBefore);
  const to = new Date(notAfter);
  const today = now();
  const days = daysBetween(today, to);
  const share = (today.getTime() - from.getTime()) / Math.max(1, to.getTime() - from.getTime());
  const early = share < 0;
  const late = share > 1;
  const words = early
    ? i18n.t('certificate.not_yet', { date: formatDay(from, language) })
    : late
      ? i18n.t('certificate.ended', { date: formatDay(to, language) })
      : days > 400
        ? i18n.t('certificate.ends_late', { date: formatDay(to, language) })
        : i18n.t('certificate.ends', { date: formatDay(to, language), days });
  const tone = early || late ? 'fail' : days <= 60 ? 'warn' : 'ok';
  return (
    <div class={`life ${tone}`}>
      <div class="life-bar" aria-hidden="true">
        <span class="life-spent" style={{ inlineSize: `${clamp(share) * 100}%` }} />
        <span
          class={`life-today ${early ? 'before' : late ? 'after' : ''}`}
          style={{ insetInlineStart: `${clamp(share) * 100}%` }}
        />
      </div>
      <div class="life-ends" aria-hidden="true">
        <span>{from.getFullYear()}</span>
        <span>{to.getFullYear()}</span>
      </div>
      <p class={`verdict ${tone}`}>
        <Icon name={tone === 'ok' ? 'clock' : tone === 'warn' ? 'warning' : 'cross'} />
        <span>{words}</span>
      </p>
    </div>
  );
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** `CN=Microsoft Azure Federated SSO Certificate` reads better without its `CN=`. */
function commonName(subject: string): string {
  return /^CN=((?:\\.|[^,+\\])*)$/.exec(subject)?.[1] ?? subject;
}
