import { defineBackground } from '#imports';
import { keepFrames } from '@/lib/browser/frames.ts';
import { keepScripts } from '@/lib/browser/hosts.ts';
import { openPanelOnClick } from '@/lib/browser/panel.ts';

export default defineBackground(() => {
  keepFrames();
  keepScripts();
  openPanelOnClick();
});
