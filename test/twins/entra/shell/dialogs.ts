/** Questions that the shell asks below a blade's header, in the top document; no `role=dialog` on them (R16). */
import { el } from './elements.ts';

/** Resolves with the index of the button. */
export function ask(host: HTMLElement, title: string, message: string, buttons: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const box = el('div', { class: 'fxs-messagebox fxs-portal-bg-txt-br' },
      el('div', { class: 'fxs-messagebox-title', text: title }),
      el('div', { class: 'fxs-messagebox-text', text: message }),
      el('div', { class: 'fxs-messagebox-buttons' }, buttons.map((caption, index) =>
        el('div', {
          class: `fxs-button fxt-button ${index === 0 ? 'fxs-button-primary' : ''}`, role: 'button', tabindex: 0, title: caption,
          click: () => {
            box.remove();
            resolve(index);
          },
        }, el('span', { class: 'fxs-button-text', text: caption })))),
    );
    host.append(box);
  });
}
