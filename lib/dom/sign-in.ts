import type { Sight } from './visible.ts';

const fields =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button],[type=reset],[type=image]),textarea,select,[role=textbox],[role=combobox]';
const secrets =
  'input[type=password]:not([autocomplete=new-password]),[autocomplete~=current-password],[autocomplete~=one-time-code]';
const accounts = 'input[type=email],[autocomplete~=username],[autocomplete~=email],[autocomplete~=tel]';
const addresses = /\/(?:sign|log)[-_]?(?:in|on)\b/i;

/**
 * A page on which one signs in: all that can be written into is for an account's name, a password or a code. A name
 * alone tells it by the page's address only. Nothing of ours is shown there.
 */
export function isSignIn(document: Document, sight: Sight): boolean {
  const { pathname, hash } = document.location;
  const mayBe = document.querySelector(secrets) !== null || addresses.test(pathname + hash);
  if (!mayBe) return false;
  const shown = [...document.querySelectorAll(fields)].filter((field) => sight.shown(field));
  return (
    shown.length > 0 &&
    shown.every((field) => field.matches(`${secrets},${accounts}`)) &&
    (addresses.test(pathname + hash) || shown.some((field) => field.matches(secrets)))
  );
}
