/** The documents of the portal: the shell, a React blade, a hidden extension frame. */
import type { TwinResponse } from '../http.ts';
import type { Switches } from '../switches.ts';

/** R25: nothing inline, no eval. React blades style themselves at run time, so theirs may be inline. */
export function contentSecurity(response: TwinResponse, switches: Switches, inlineStyles: boolean): void {
  if (!switches.strictCsp) return;
  const policy = [
    "default-src 'none'", "script-src 'self'", `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ''}`, "img-src 'self' data: blob:",
    "connect-src 'self'", "font-src 'self'", 'frame-src https://*.portal.azure.net https://*.ext.azure.com', "base-uri 'none'",
    "form-action 'self' https://login.microsoftonline.com",
    ...(switches.trustedTypes ? ["require-trusted-types-for 'script'"] : []),
  ];
  response.header('content-security-policy', policy.join('; '));
}

export function shellDocument(switches: Switches): string {
  // R18: the class names follow the theme from the first paint on
  const mode = switches.theme === 'high-contrast' ? 'fxs-mode-dark fxs-theme-hc' : `fxs-mode-${switches.theme}`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Home - Microsoft Azure</title><link rel="stylesheet" href="/shell.css"></head>
<body class="fxs-theme ${mode}"><div id="web-container"></div><script defer src="/shell.js"></script></body>
</html>`;
}

export function reactDocument(switches: Switches): string {
  const mode = switches.theme === 'light' ? 'light' : 'dark';
  return `<!doctype html>
<html><head><meta charset="utf-8"><title></title><link rel="stylesheet" href="/react.css"></head>
<body class="fxs-mode-${mode}"><div id="root"></div><script type="module" src="/react.js"></script></body></html>`;
}

export const workerDocument = `<!doctype html>
<html><head><meta charset="utf-8"><title></title></head><body><script defer src="/worker.js"></script></body></html>`;
