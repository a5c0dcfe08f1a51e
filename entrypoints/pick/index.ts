import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendPicker } from '../../lib/dom/pick/lent.ts';
import { createPicker } from '../../lib/dom/pick/picker.ts';

/** "Point at it", brought into a frame that has the content script, on the admin's click. Alone it does nothing. */
export default defineUnlistedScript(() => lendPicker(createPicker));
