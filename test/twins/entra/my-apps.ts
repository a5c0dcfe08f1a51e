/** myapps.microsoft.com: a user's assigned apps, and starting one of them. */
import type { Handler } from '../http.ts';
import { escapeHtml as e } from '../http.ts';
import type { TwinState } from '../state.ts';
import { loginStyle } from './login-pages.ts';
import { loginHost } from './urls.ts';

const cookie = 'twin_myapps';

export function myAppsHandler(state: TwinState): Handler {
  return (request, response) => {
    const { path } = request;
    const { tenantId } = state.tenant;
    const authorize = `${loginHost}/${tenantId}/oauth2/v2.0/authorize?redirect_uri=${encodeURIComponent('https://myapps.microsoft.com/signin')}`;
    if (path === '/style.css') return response.css(`${loginStyle}\n.card { width: min(900px, 92vw); } .apps { display: flex; flex-wrap: wrap; gap: 16px; max-height: none; }
.apps a { display: block; width: 150px; padding: 16px; border: 1px solid #8883; border-radius: 6px; color: inherit; text-decoration: none; }`);
    if (path === '/signin') {
      const codes = state.part<Record<string, string>>('codes', () => ({}));
      const userId = codes[request.url.searchParams.get('code') ?? ''];
      if (!userId) return response.redirect(authorize);
      return response.cookie(cookie, userId).redirect('/');
    }
    const start = /^\/start\/([\w-]+)$/.exec(path);
    if (start) {
      const app = state.findApp(start[1] ?? '');
      if (!app) return response.redirect('/');
      // with a sign-on URL the application starts the sign-in, without one the identity provider does
      const idp = `${loginHost}/${tenantId}/twin/idp-initiated?appid=${app.appId}`;
      return response.redirect(app.saml.signOnUrl || idp);
    }
    if (path !== '/') return;
    const user = state.findUser(request.cookies[cookie] ?? '');
    if (!user) return response.redirect(authorize);
    const apps = state.tenant.apps.filter((app) => app.assignments.includes(user.objectId));
    const tiles = apps.map((app) => `<li><a href="/start/${e(app.appId)}">${e(app.name)}</a></li>`).join('');
    response.html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>My Apps</title><link rel="stylesheet" href="/style.css"></head>
<body><main class="card"><h1>My Apps</h1><p>${e(user.displayName)}</p>${tiles ? `<ul class="apps">${tiles}</ul>` : '<p>No apps are assigned to you.</p>'}</main></body></html>`);
  };
}
