import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { words } from '../lib/guide/index.ts';
import type { Step } from '../lib/guide/schema/index.ts';
import { handOverOf, mailAddress, type HandOver, type Piece } from '../lib/model/hand-over.ts';
import type { Opened } from '../lib/model/open-connection.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ValueText } from './value-text.tsx';

/** A message that is ready to be sent, with the file that belongs to it. Sending stays the admin's. */
export function HandOverCard({
  step,
  opened,
  desk,
  onGo,
  onSent,
}: {
  step: Extract<Step, { act: 'hand-over' }>;
  opened: Opened;
  desk: DeskPort;
  onGo: (step: string) => void;
  onSent: () => void;
}) {
  const german = desk.language.toLowerCase().startsWith('de') && step.body.de !== undefined;
  // Whoever reads it at the service provider most likely reads English; the admin may choose.
  const language = useSignal<'en' | 'de'>('en');
  const message = handOverOf(step, opened, language.value);
  const mail = mailAddress(message);
  const whole = message.missing.length === 0 && (message.wants === null || message.file !== null);
  return (
    <>
      <section class="message" aria-label={i18n.t('hand_over.message')}>
        <dl class="message-head">
          <dt>{i18n.t('hand_over.to')}</dt>
          <dd>
            {words(step.to.name, desk.language, opened.values)}
            {message.address ? <code>{message.address}</code> : null}
          </dd>
          <dt>{i18n.t('hand_over.subject')}</dt>
          <dd lang={language.value}>{message.subject}</dd>
        </dl>
        <p class="message-body" lang={language.value}>
          {message.pieces.map((piece, index) => (
            <Part key={index} piece={piece} />
          ))}
        </p>
        <div class="message-foot">
          <CopyButton value={message.subject} label={i18n.t('hand_over.subject')} text={i18n.t('hand_over.copy_subject')} />
          <CopyButton value={message.body} label={i18n.t('hand_over.message')} text={i18n.t('hand_over.copy')} />
          {german ? (
            <Button kind="quiet" onClick={() => (language.value = language.value === 'en' ? 'de' : 'en')}>
              {language.value === 'en' ? i18n.t('hand_over.in_german') : i18n.t('hand_over.in_english')}
            </Button>
          ) : null}
        </div>
      </section>
      <Missing message={message} onGo={onGo} />
      <Attachment message={message} opened={opened} desk={desk} onGo={onGo} />
      <div class="ask">
        <p>{i18n.t('hand_over.ask')}</p>
        <div class="actions">
          {mail ? (
            <Button kind={whole ? 'primary' : 'plain'} icon="open" onClick={() => void desk.openAddress(mail, [])}>
              {i18n.t('hand_over.mail')}
            </Button>
          ) : null}
          <Button kind={mail || !whole ? 'plain' : 'primary'} icon="check" onClick={onSent}>
            {i18n.t('hand_over.sent')}
          </Button>
        </div>
      </div>
    </>
  );
}

function Part({ piece }: { piece: Piece }) {
  if ('text' in piece) return piece.text;
  if ('missing' in piece) return <span class="missing-value">{i18n.t('hand_over.unknown', { label: piece.missing })}</span>;
  return <ValueText value={piece.value} />;
}

function Missing({ message: { missing }, onGo }: { message: HandOver; onGo: (step: string) => void }) {
  if (missing.length === 0) return null;
  return (
    <div class="verdict warn">
      <Icon name="question" />
      <span>
        {i18n.t('hand_over.missing')}{' '}
        {missing.map(({ id, label, step }) =>
          step ? (
            <button key={id} type="button" class="link" onClick={() => onGo(step)}>
              {label}
            </button>
          ) : (
            <b key={id}>{label}</b>
          ),
        )}
      </span>
    </div>
  );
}

/** The file, in the shape that is asked for; what a message program does not do by itself is said. */
function Attachment({
  message: { wants, file, shape },
  opened,
  desk,
  onGo,
}: {
  message: HandOver;
  opened: Opened;
  desk: DeskPort;
  onGo: (step: string) => void;
}) {
  if (wants === null) return null;
  const source = opened.guide.steps.find(({ act }) => act === 'file');
  if (!file)
    return (
      <div class="verdict warn">
        <Icon name="question" />
        <span>
          {wants === 'metadata' ? i18n.t('hand_over.no_metadata') : i18n.t('hand_over.no_certificate')}{' '}
          {source ? (
            <button type="button" class="link" onClick={() => onGo(source.id)}>
              {i18n.t('fill.find')}
            </button>
          ) : null}
        </span>
      </div>
    );
  return (
    <div class="attachment">
      <Icon name="file" />
      <div>
        <p class="attachment-name">{file.name}</p>
        <p class="aside">{i18n.t('hand_over.file', { kind: kindOf(wants, shape), bytes: file.size })}</p>
        <p class="aside">{i18n.t('hand_over.attach')}</p>
        <Button onClick={() => desk.download(file.name, file.type, file.content)}>{i18n.t('hand_over.download')}</Button>
      </div>
    </div>
  );
}

function kindOf(wants: NonNullable<HandOver['wants']>, shape: HandOver['shape']): string {
  if (wants === 'metadata') return i18n.t('hand_over.kind_metadata');
  if (shape === 'der') return i18n.t('hand_over.kind_der');
  return shape === 'pem' ? i18n.t('hand_over.kind_pem') : i18n.t('hand_over.kind_base64');
}
