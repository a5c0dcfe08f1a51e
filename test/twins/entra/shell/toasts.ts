/** Toasts, top right, above everything (R18). */
import { el, icon, icons } from './elements.ts';
import { text } from './portal.ts';

export const toastHost = el('div', { class: 'fxs-toast-host', 'aria-live': 'polite' });

export type ToastKind = 'progress' | 'success' | 'error';

export function toast(title: string, description: string, kind: ToastKind): void {
  const box = el('div', { class: `fxs-toast fxs-toast-${kind}` },
    el('div', { class: 'fxs-toast-icon' }, icon(kind === 'error' ? icons.info : icons.check)),
    el('div', { class: 'fxs-toast-body' },
      el('div', { class: 'fxs-toast-title', text: title }),
      el('div', { class: 'fxs-toast-description fxs-portal-title', text: description })),
    el('button', { class: 'fxs-toast-close fxs-portal-svg', type: 'button', title: text('close'), click: () => box.remove() }, icon(icons.close)),
  );
  // a new one takes the place of the progress it ends
  if (kind !== 'progress') for (const old of toastHost.querySelectorAll('.fxs-toast-progress')) old.remove();
  toastHost.prepend(box);
  setTimeout(() => box.remove(), kind === 'error' ? 20_000 : 5_000);
}
