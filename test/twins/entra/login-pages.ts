/** The pages of login.microsoftonline.com: choosing who signs in, an error, and the form that posts the response. */
import { escapeHtml as e } from '../http.ts';
import type { User } from '../state.ts';
import type { SignInError } from './sign-in-error.ts';

const frame = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${e(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/login.css"></head>
<body><main class="card">${body}</main></body></html>`;

/** Stands in for the password page: whoever is chosen is signed in. */
export function signInPage(users: readonly User[], context: string, toward: string, unknown?: string): string {
  const accounts = users.map((user) => `<li><button name="user" value="${e(user.userPrincipalName)}">
<span class="avatar" aria-hidden="true">${e(user.displayName.slice(0, 1))}</span>
<span><b>${e(user.displayName)}</b><br>${e(user.userPrincipalName)}</span></button></li>`).join('');
  const problem = unknown ? `<p role="alert" class="error">There is no account ${e(unknown)} in this directory.</p>` : '';
  return frame('Sign in to your account', `<p class="brand">Contoso</p><h1>Sign in</h1><p>to continue to ${e(toward)}</p>${problem}
<form method="post" action="/signin/${e(context)}"><label for="loginfmt">Email</label>
<input id="loginfmt" name="loginfmt" type="text" autocomplete="off"><button class="primary" type="submit">Next</button>
<h2>Pick an account</h2><ul>${accounts}</ul></form>
<p class="note">Practice sign-in: no password is asked for.</p>`);
}

export function errorPage({ code, text }: SignInError, correlationId: string, timestamp: string): string {
  return frame('Sign in to your account', `<p class="brand">Contoso</p><h1>Sign in</h1>
<p>Sorry, but we’re having trouble signing you in.</p><p class="error" id="exceptionMessageContainer">${e(code)}: ${e(text)}</p>
<h2>Troubleshooting details</h2><dl><dt>Request Id</dt><dd>${e(correlationId)}</dd><dt>Correlation Id</dt><dd>${e(correlationId)}</dd>
<dt>Timestamp</dt><dd>${e(timestamp)}</dd><dt>Message</dt><dd>${e(code)}: ${e(text)}</dd></dl>`);
}

/** HTTP-POST binding (SAML bindings §3.5): a form that sends itself. */
export function postPage(acsUrl: string, xml: string, relayState: string | undefined): string {
  const relay = relayState === undefined ? '' : `<input type="hidden" name="RelayState" value="${e(relayState)}">`;
  return `<!doctype html><html><head><title>Working...</title></head><body>
<form method="POST" name="hiddenform" action="${e(acsUrl)}"><input type="hidden" name="SAMLResponse" value="${Buffer.from(xml).toString('base64')}">${relay}
<noscript><p>Script is disabled. Select Submit to continue.</p><input type="submit" value="Submit"></noscript></form>
<script>document.forms[0].submit();</script></body></html>`;
}

export const loginStyle = `
:root { color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#eef1f5, #16181c); }
.card { width: min(400px, 92vw); margin: 24px 0; padding: 36px 40px; box-sizing: border-box; border-radius: 6px;
  background: light-dark(#fff, #23262c); box-shadow: 0 2px 12px rgb(0 0 0 / .16); }
.brand { margin: 0 0 16px; font-weight: 600; color: light-dark(#4a5568, #b6bfcd); }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 13px; font-weight: 600; margin: 24px 0 8px; }
label { display: block; font-size: 13px; margin: 16px 0 4px; }
input[type=text] { width: 100%; box-sizing: border-box; font: inherit; padding: 7px 8px; border: 1px solid #8a929e; border-radius: 3px; }
.primary { margin-top: 14px; padding: 7px 26px; font: inherit; border: 0; border-radius: 3px; background: #1c5fa8; color: #fff; }
ul { list-style: none; margin: 0; padding: 0; max-height: 300px; overflow: auto; }
li button { display: flex; gap: 12px; align-items: center; width: 100%; padding: 8px; border: 0; background: none; color: inherit;
  font: inherit; font-size: 13px; text-align: left; border-radius: 4px; cursor: pointer; }
li button:hover { background: light-dark(#f0f3f7, #30343b); }
.avatar { width: 32px; height: 32px; flex: none; border-radius: 50%; display: grid; place-items: center; background: #4a6785; color: #fff; }
.error { color: light-dark(#a4262c, #ff9b9b); overflow-wrap: anywhere; } .note { font-size: 12px; opacity: .7; }
dl { font-size: 12px; overflow-wrap: anywhere; } dt { font-weight: 600; } dd { margin: 0 0 6px; }
`;
