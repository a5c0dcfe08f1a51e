import { i18n } from '#i18n';
import type { IntakeNote } from '../lib/model/intake-notes.ts';
import { formatDay } from './format-time.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** What the metadata says of its keys and of itself, before one of them is taken. */
export function IntakeNotes({ notes }: { notes: readonly IntakeNote[] }) {
  const { language } = usePanel();
  return (
    <>
      {notes.map((note) => {
        const warns = note.kind === 'tenant-wide' || note.kind === 'expired';
        return (
          <p key={note.kind} class={`verdict ${warns ? 'warn' : 'quiet'}`}>
            {warns ? <Icon name="warning" /> : null}
            <span>{wordsOf(note, language)}</span>
          </p>
        );
      })}
    </>
  );
}

function wordsOf(note: IntakeNote, language: string): string {
  switch (note.kind) {
    case 'several-keys':
      return i18n.t('intake_note.several_keys', { count: note.count, valid: note.valid });
    case 'tenant-wide':
      return i18n.t('intake_note.tenant_wide');
    case 'app-unknown':
      return i18n.t('intake_note.app_unknown');
    case 'expired':
      return i18n.t('intake_note.expired', { date: dayOf(note.at, language) });
    case 'valid-until':
      return i18n.t('intake_note.valid_until', { date: dayOf(note.at, language) });
  }
}

/** As written, where it is no date. */
function dayOf(at: string, language: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : formatDay(date, language);
}
