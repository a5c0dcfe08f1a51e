/**
 * The overlay's style, made into a constructed style sheet, which a page's content security policy cannot refuse. Important rules of a
 * shadow tree win over the page's important rules, so the host cannot be restyled from outside.
 */
export const style = `
:host {
  all: initial !important; position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important;
  pointer-events: none !important; user-select: none !important; opacity: 1 !important; visibility: visible !important;
  transform: none !important; filter: none !important; clip-path: none !important; mask: none !important; contain: none !important;
  z-index: 2147483647 !important; color-scheme: light dark !important;
}
:host(:not(:popover-open)) { display: none !important; }
:host(:popover-open) { display: block !important; }
.stage {
  --accent: #6d3fd4; --halo: rgb(109 63 212 / .2); --gap: #fff; --paper: #fff; --ink: #23202b; --line: rgb(35 32 43 / .14);
  --shadow: 0 1px 2px rgb(20 16 32 / .10), 0 8px 24px rgb(20 16 32 / .16);
}
.stage.dark {
  --accent: #b79bff; --halo: rgb(183 155 255 / .24); --gap: #16141c; --paper: #2a2733; --ink: #f3f1f8; --line: rgb(255 255 255 / .16);
  --shadow: 0 1px 2px rgb(0 0 0 / .4), 0 10px 28px rgb(0 0 0 / .5);
}
.ring, .callout { position: fixed; top: 0; left: 0; }
.ring[hidden], .callout[hidden] { display: none; }
.ring {
  box-sizing: border-box; border: 2px solid var(--accent); border-radius: 6px;
  box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 5px var(--halo);
}
.callout {
  display: flex; gap: 9px; box-sizing: border-box; width: max-content; max-width: min(288px, 100vw - 24px); padding: 10px 14px 11px 11px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink); box-shadow: var(--shadow);
  font: 400 13.5px/1.42 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK JP", sans-serif; text-align: start; letter-spacing: normal;
}
.mark { flex: none; width: 18px; height: 18px; margin-block-start: .5px; color: var(--accent); }
.words { margin: 0; min-width: 0; overflow-wrap: anywhere; text-wrap: pretty; }
b { font-weight: 650; }
.arrow {
  position: absolute; width: 10px; height: 10px; box-sizing: border-box; background: var(--paper);
  border: solid var(--line); border-width: 1px 0 0 1px; border-start-start-radius: 3px;
}
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) {
  .ring.new { animation: halo 1.3s ease-out 2; }
  .callout.new { animation: come .2s ease-out; }
}
@keyframes halo {
  0% { box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 2px var(--halo); }
  55% { box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 8px var(--halo); }
  100% { box-shadow: 0 0 0 1px var(--gap), inset 0 0 0 1px var(--gap), 0 0 0 5px var(--halo); }
}
@keyframes come { from { opacity: 0; } }
@media (forced-colors: active) {
  .stage, .stage.dark { --accent: Highlight; --gap: Canvas; --paper: Canvas; --ink: CanvasText; --line: CanvasText; }
  .ring, .ring.new { border-width: 3px; forced-color-adjust: none; box-shadow: 0 0 0 2px Canvas, inset 0 0 0 1px Canvas; animation: none; }
  .callout { border-color: CanvasText; }
}
@media print { .stage { display: none; } }
`;
