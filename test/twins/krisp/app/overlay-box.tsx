// Where the panel is drawn: a modal dialog that keeps the focus, or a box at the side without any role.

import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { labels } from '../labels.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { Icon } from './icons.tsx';
import { settings } from './settings.ts';
import styles from './overlay-box.module.css';

export interface OverlayBoxProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

export const OverlayBox = (props: OverlayBoxProps) =>
  createPortal(settings.krispPanel === 'dialog' ? <Dialog {...props} /> : <SidePanel {...props} />, document.body);

const Head = ({ title, id, onClose }: Pick<OverlayBoxProps, 'title' | 'onClose'> & { id?: string }) => (
  <div className={styles['head']}>
    {id === undefined ? (
      <div className={styles['title']}>{title}</div>
    ) : (
      <h2 className={styles['title']} id={id}>{title}</h2>
    )}
    <Button look="icon" title={labels.close} aria-label={labels.close} onClick={onClose}><Icon name="close" /></Button>
  </div>
);

const Dialog = ({ title, onClose, children }: OverlayBoxProps) => {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useFocusTrap(box, onClose);
  return (
    <div className={styles['shade']}>
      <div className={styles['dialog']} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1} ref={box}>
        <Head title={title} id={id} onClose={onClose} />
        <div className={styles['content']}>{children}</div>
      </div>
    </div>
  );
};

const SidePanel = ({ title, onClose, children }: OverlayBoxProps) => (
  <div className={styles['side']}>
    <Head title={title} onClose={onClose} />
    <div className={styles['content']}>{children}</div>
  </div>
);

const focusable = 'button:enabled, input:enabled, textarea:enabled, a[href]';

/** Takes the focus in, brings it back when it leaves, gives it back at the end; Escape closes. */
const useFocusTrap = (box: { readonly current: HTMLDivElement | null }, onClose: () => void) => {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const before = document.activeElement;
    element.focus();
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('focusin', ({ target }) => {
      if (target instanceof Node && !element.contains(target)) element.focus();
    }, { signal });
    // On the window: a button that was just disabled has lost the focus to the body.
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab') return;
      const stops = [...element.querySelectorAll<HTMLElement>(focusable)];
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      if (document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
    }, { signal });
    return () => {
      controller.abort();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [box]);
};
