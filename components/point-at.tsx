import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picking } from '../lib/model/pick-model.ts';
import type { PointRow } from '../lib/model/point-rows.ts';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

export interface PointAtProps {
  rows: readonly (PointRow & { label: string; leads: boolean })[];
  picking: Picking | null;
  failed: { ref: string; why: 'unfit' | 'nowhere' } | null;
  /** Nothing else on the card helps. */
  open: boolean;
  onStart: (ref: string, words: string) => void;
  onMove: (by: -1 | 1) => void;
  onTake: () => void;
  onStop: () => void;
  onForget: (ref: string) => void;
  /** For whoever mends the guide: what the screen looks like, without values. */
  report: () => string;
}

/** Where a control is not found: the admin points at it once, by mouse on the page or by the buttons here. */
export function PointAt(props: PointAtProps) {
  const { rows, picking, failed, open, onStart, onMove, onTake, onStop, onForget } = props;
  const { copy, announce } = usePanel();
  const copied = useSignal<boolean | null>(null);
  const label = rows.find(({ ref }) => ref === picking?.ref)?.label ?? '';
  const group = useRef<HTMLDivElement>(null);
  /** The admin has unfolded what leads there: a page on its way takes the rows away for a moment, and they come back as they were. */
  const unfolded = useRef(false);
  /** What was pointed at last; forgotten once the focus has gone elsewhere. */
  const last = useRef<string | null>(null);
  // The button that was pressed is gone each time: by keyboard one goes on from the buttons that have come, and from its row at the end.
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (picking) last.current = picking.ref;
    else if (!isLost && document.activeElement?.closest('[data-ref]') === null) last.current = null;
    if (!isLost || !document.hasFocus() || last.current === null) return;
    (picking ? group.current : document.querySelector<HTMLElement>(`[data-ref="${CSS.escape(last.current)}"] button`))?.focus();
  });
  if (picking) {
    return (
      <div
        class="stage pointing"
        role="group"
        tabIndex={-1}
        ref={group}
        aria-label={i18n.t('point.do')}
        onKeyDown={(event) => event.key === 'Escape' && onStop()}
      >
        <p>
          <Icon name="target" />
          <span>{i18n.t('point.words', { label })}</span>
        </p>
        <p role="status">
          {picking.at
            ? i18n.t('point.at', { name: picking.at.name, at: picking.at.index + 1, count: picking.at.count })
            : ''}
        </p>
        <div class="actions">
          <Button onClick={() => onMove(-1)}>{i18n.t('point.before')}</Button>
          <Button onClick={() => onMove(1)}>{i18n.t('point.next')}</Button>
          <Button kind="primary" disabled={!picking.at} onClick={onTake}>
            {i18n.t('point.take')}
          </Button>
          <Button kind="quiet" onClick={onStop}>
            {i18n.t('point.stop')}
          </Button>
        </div>
      </div>
    );
  }
  const lost = rows.filter(({ state, leads }) => state !== 'pinned' && !leads);
  const ways = rows.filter(({ state, leads }) => state !== 'pinned' && leads);
  const pinned = rows.filter(({ state }) => state === 'pinned');
  const one = (row: (typeof rows)[number]) => (
    <div class="point-row" key={row.ref} data-ref={row.ref}>
      <span>{row.label}</span>
      <Button
        icon="target"
        label={i18n.t('point.do_label', { label: row.label })}
        onClick={() => onStart(row.ref, i18n.t('point.on_page', { label: row.label }))}
      >
        {i18n.t('point.do')}
      </Button>
      {failed?.ref === row.ref ? (
        <p class="verdict warn" role="alert">
          <Icon name="warning" />
          <span>{failed.why === 'unfit' ? i18n.t('point.unfit') : i18n.t('point.nowhere')}</span>
        </p>
      ) : null}
    </div>
  );
  return (
    <>
      {lost.length > 0 ? (
        <Disclosure label={i18n.t('point.lost')} open={open || lost.some(({ state }) => state === 'unnamed')}>
          {lost.map(one)}
          {ways.length > 0 ? (
            <Disclosure
              label={i18n.t('point.way')}
              open={unfolded.current || ways.some(({ ref }) => ref === failed?.ref || ref === last.current)}
              onToggle={(open) => (unfolded.current = open)}
            >
              {ways.map(one)}
            </Disclosure>
          ) : null}
          <p class="aside">{i18n.t('point.report_words')}</p>
          <Button
            kind="quiet"
            icon="copy"
            onClick={() =>
              void copy(props.report()).then((done) => {
                copied.value = done;
                announce(done ? i18n.t('copy.done') : i18n.t('copy.failed'));
              })
            }
          >
            {copied.value === null
              ? i18n.t('point.report')
              : copied.value
                ? i18n.t('copy.done')
                : i18n.t('copy.failed')}
          </Button>
        </Disclosure>
      ) : null}
      {pinned.map((row) => (
        <div class="point-row" key={row.ref} data-ref={row.ref}>
          <span>{i18n.t('point.pinned', { label: row.label })}</span>
          <Button
            kind="quiet"
            label={i18n.t('point.forget_label', { label: row.label })}
            onClick={() => onForget(row.ref)}
          >
            {i18n.t('point.forget')}
          </Button>
        </div>
      ))}
    </>
  );
}
