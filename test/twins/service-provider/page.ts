// The HTML documents of a service provider. Everything they show comes from files of their own origin (strict CSP).

import { escapeHtml } from '../http.ts';
import type { TwinResponse } from '../http.ts';
import type { Bundle } from './bundle.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

export const withPolicy = (response: TwinResponse, trustedTypes: boolean): TwinResponse =>
  response
    .header(
      'content-security-policy',
      [...policy, ...(trustedTypes ? ["require-trusted-types-for 'script'"] : [])].join('; '),
    )
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin');

/** The empty document that the app fills. */
export const appPage = (bundle: Bundle, title: string, settings: object): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="app-settings" content="${escapeHtml(JSON.stringify(settings))}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/assets/${bundle.style}">
<script type="module" src="/assets/${bundle.entry}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;

export interface PlainPage {
  title: string;
  paragraphs: readonly string[];
  links: readonly { text: string; href: string }[];
  /** the service provider's name */
  name: string;
}

/** A page without a script, for what goes wrong before or outside the app. */
export const plainPage = ({ title, paragraphs, links, name }: PlainPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${links.map(({ text, href }) => `<p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`).join('\n')}
<footer>Local stand-in for practice and tests. ${escapeHtml(name)} has no part in it.</footer>
</main>
</body>
</html>
`;

export const plainStyle = `:root { color-scheme: light }
body { margin: 0; background: #f5f4fb; color: #1d1933; font: 16px/1.5 system-ui, sans-serif }
main { box-sizing: border-box; max-width: 34rem; margin: 12vh auto 0; padding: 2.5rem; background: #fff;
  border: 1px solid #e3e0f0; border-radius: 16px }
h1 { margin: 0 0 1rem; font-size: 1.4rem }
p { margin: 0 0 1rem; overflow-wrap: anywhere }
a { color: #4b3fd8 }
footer { color: #6c678a; font-size: .8rem }
`;
