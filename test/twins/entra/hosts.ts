/** The virtual hosts of the Entra twin. */
import type { Handler } from '../http.ts';
import type { TwinState } from '../state.ts';
import { portalApi } from './api.ts';
import { bundle, style } from './bundle.ts';
import { loginHandler } from './login.ts';
import { myAppsHandler } from './my-apps.ts';
import { contentSecurity, reactDocument, shellDocument, workerDocument } from './page.ts';
import { reactScripts, reactStyle } from './react/bundle.ts';
import { portalCookie, sessionOf, startSession } from './sessions.ts';
import { loginHost } from './urls.ts';

/** Where the portal sends a visitor without a session; what was asked for is forgotten (R27). */
export function portalSignIn(state: TwinState, host: string): string {
  const query = new URLSearchParams({ redirect_uri: `https://${host}/signin`, response_type: 'code' });
  return `${loginHost}/${state.tenant.tenantId}/oauth2/v2.0/authorize?${query.toString()}`;
}

function portal(state: TwinState): Handler {
  const api = portalApi(state);
  return async (request, response) => {
    const { path, host } = request;
    if (path.startsWith('/_api/')) return api(request, response);
    if (path === '/shell.js') return response.script(await bundle('shell/main.ts'));
    if (path === '/shell.css') return response.css(style('shell/style.css'));
    if (path === '/signin') {
      const codes = state.part<Record<string, string>>('codes', () => ({}));
      const code = request.url.searchParams.get('code') ?? '';
      const userId = codes[code];
      if (!userId) return response.redirect(portalSignIn(state, host));
      delete codes[code];
      return response.cookie(portalCookie, startSession(state, userId).token).redirect(`https://${host}/#home`);
    }
    if (path === '/signout') {
      return response.cookie(portalCookie, '', { maxAge: 0 }).redirect(portalSignIn(state, host));
    }
    if (path !== '/') return;
    if (!sessionOf(state, request)) return response.redirect(portalSignIn(state, host));
    contentSecurity(response, state.switches, false);
    response.html(shellDocument(state.switches));
  };
}

function reactBlades(state: TwinState): Handler {
  const api = portalApi(state);
  // Fluent takes seconds to bundle the first time: begun before a browser asks
  if (state.switches.build !== 'knockout') void reactScripts().catch(() => {});
  return async (request, response) => {
    const { path } = request;
    if (path.startsWith('/_api/')) return api(request, response);
    if (path === '/react.js' || path === '/react-app.js') {
      const { files, tag } = await reactScripts();
      // kept by the browser, and asked for again each time: most of a megabyte of Fluent
      response.header('cache-control', 'no-cache').header('etag', tag);
      return request.headers['if-none-match'] === tag ? response.send(304, '', 'text/javascript') : response.script(files[path] ?? '');
    }
    if (path === '/react.css') return response.css(await reactStyle());
    if (!path.endsWith('.ReactView')) return;
    contentSecurity(response, state.switches, true);
    response.html(reactDocument(state.switches));
  };
}

const extensionFrames = (state: TwinState): Handler => async (request, response) => {
  if (request.path === '/worker.js') return response.script(await bundle('shell/worker.ts'));
  if (request.path !== '/extension') return;
  contentSecurity(response, state.switches, false);
  response.html(workerDocument);
};

export async function entraHosts(state: TwinState): Promise<Record<string, Handler>> {
  return {
    'portal.azure.com': portal(state),
    'entra.microsoft.com': portal(state),
    'sandbox-1.reactblade.portal.azure.net': reactBlades(state),
    'hosting.portal.azure.net': extensionFrames(state),
    'main.iam.ad.ext.azure.com': extensionFrames(state),
    'login.microsoftonline.com': loginHandler(state),
    'myapps.microsoft.com': myAppsHandler(state),
  };
}
