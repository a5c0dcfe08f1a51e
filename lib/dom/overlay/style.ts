/**
 * The overlay's style, made into a constructed style sheet, which a page's content security policy cannot refuse.
 * Important rules of a shadow tree win over the page's important rules, so the host cannot be restyled from outside.
 */
export const style = `
:host {
  all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; pointer-events: none !important; color-scheme: light dark !important;
}
:host(:not(:popover-open)) { display: none !important; }
.stage {
  --accent: #8441bd; --idp: #2467b8; --halo: rgb(132 65 189 / .2); --gap: #fff; --paper: #fff; --ink: #1b1d20; --line: rgb(27 29 32 / .14);
  --shadow: 0 1px 2px rgb(16 18 24 / .10), 0 8px 24px rgb(16 18 24 / .16);
}
.stage.dark {
  --accent: #c79af0; --idp: #78b0f5; --halo: rgb(199 154 240 / .24); --gap: #151618; --paper: #2a2c31; --ink: #f1f1ef; --line: rgb(255 255 255 / .16);
  --shadow: 0 1px 2px rgb(0 0 0 / .4), 0 10px 28px rgb(0 0 0 / .5);
}
.ring, .callout { position: fixed; top: 0; left: 0; box-sizing: border-box; }
.ring {
  border: 2px solid var(--accent);
  box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 5px var(--halo);
}
.callout {
  display: flex; gap: 9px; width: max-content; max-width: min(288px, 100vw - 24px); padding: 10px 14px 11px 11px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink); box-shadow: var(--shadow);
  font: 400 13.5px/1.42 system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif;
}
.mark { flex: none; position: relative; width: 19px; }
.mark::before, .mark::after {
  content: ""; position: absolute; top: 3px; left: 0; width: 8px; height: 8px; border: 2.5px solid var(--idp); border-radius: 50%;
}
.mark::after { left: 6px; border-color: var(--accent); box-shadow: 0 0 0 1px var(--paper), inset 0 0 0 1px var(--paper); }
.words { margin: 0; min-width: 0; overflow-wrap: anywhere; text-wrap: pretty; }
b { font-weight: 650; }
.arrow {
  position: absolute; width: 10px; height: 10px; box-sizing: border-box; background: var(--paper);
  border: solid var(--line); border-width: 1px 0 0 1px; border-top-left-radius: 3px;
}
.status { position: fixed; opacity: 0; }
@media (prefers-reduced-motion: no-preference) {
  .ring.new { animation: halo 1.3s ease-out 2; }
  .callout.new { animation: come .2s ease-out; }
}
@keyframes halo {
  0% { box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 2px var(--halo); }
  55% { box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 8px var(--halo); }
}
@keyframes come { from { opacity: 0; } }
@media (forced-colors: active) {
  .stage.stage { --accent: Highlight; --idp: CanvasText; --gap: Canvas; --paper: Canvas; --ink: CanvasText; --line: CanvasText; }
  .ring.ring { border-width: 3px; forced-color-adjust: none; box-shadow: 0 0 0 2px Canvas, inset 0 0 0 1px Canvas; animation: none; }
}
@media print { .stage { display: none; } }
[hidden] { display: none !important; }
`;
