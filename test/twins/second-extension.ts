/** Another extension in the same browser, of the kind that hides ids while a screen is shared (R29): it changes every page and frame. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Blurs whatever shows a GUID, wraps the GUID in a text in an element of its own, names that, and does so again after every change. */
function mask(): void {
  const secret = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
  const hide = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (secret.test(text.data) && !text.parentElement?.closest('script,style,.second-extension')) found.push(text);
    }
    for (const text of found) {
      const whole = secret.exec(text.data)!;
      const hidden = text.splitText(whole.index);
      hidden.splitText(whole[0].length);
      const cover = document.createElement('span');
      cover.className = 'second-extension';
      cover.title = 'masked';
      cover.style.filter = 'blur(6px)';
      hidden.replaceWith(cover);
      cover.append(hidden);
    }
    for (const box of document.querySelectorAll<HTMLInputElement>('input:not([data-second-extension])')) {
      if (!secret.test(box.value)) continue;
      box.dataset['secondExtension'] = 'masked';
      box.style.filter = 'blur(6px)';
    }
  };
  new MutationObserver(hide).observe(document, { subtree: true, childList: true, characterData: true });
  hide();
}

/** Writes it unpacked; gives the folder, which the caller removes. */
export function secondExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sso-second-extension-'));
  const manifest = {
    manifest_version: 3, name: 'Mask', version: '1.0',
    content_scripts: [{ matches: ['https://*/*'], js: ['mask.js'], all_frames: true, match_about_blank: true, run_at: 'document_end' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'mask.js'), `(${mask.toString()})();`);
  return folder;
}
