// dashboard.aircall.io: the single-page app, its JSON, and where a sign-in comes back to.

import { join } from 'node:path';
import type { Handler, TwinRequest } from '../http.ts';
import { plainStyle, appPage, withPolicy } from '../service-provider/page.ts';
import type { Bundle } from '../service-provider/bundle.ts';
import { buildApp } from '../service-provider/bundle.ts';
import { cookieName, dashboardJson } from './dashboard-json.ts';
import type { AircallState } from './state.ts';
import type { Rules } from './switches.ts';

export const dashboardHost = (state: AircallState, rules: () => Rules): Handler => {
  let bundle: Promise<Bundle> | undefined;
  return async (request, response) => {
    const { path } = request;
    if (path.startsWith('/data/')) return dashboardJson(state, rules(), request, response);
    if (path === '/plain.css') return response.css(plainStyle);
    if (path === '/favicon.ico') return response.send(204, '', 'image/x-icon');
    withPolicy(response, rules().trustedTypes);
    const code = path === '/callback' ? (request.url.searchParams.get('code') ?? '') : '';
    const { codes } = state.data;
    if (code !== '' && Object.hasOwn(codes, code) && codes[code]) {
      const session = state.openSession(codes[code]);
      delete codes[code];
      return response.cookie(cookieName, session).redirect('/home', 303);
    }
    const { entry, style, files } = await (bundle ??= buildApp(join(import.meta.dirname, 'app')));
    if (path.startsWith('/assets/')) {
      const file = files.get(path.slice('/assets/'.length));
      return file ? response.send(200, file.body, file.type) : response.send(404, 'not found', 'text/plain');
    }
    if (!isPageRequest(request)) return response.send(405, 'method not allowed', 'text/plain');
    const { aircallMethod, aircallLabels, theme, lookAlikes, menuGroupsCollapsed } = rules();
    const settings = { aircallMethod, aircallLabels, theme, lookAlikes, menuGroupsCollapsed };
    response.html(appPage({ entry, style, files }, 'Aircall dashboard (stand-in)', settings));
  };
};

const isPageRequest = ({ method }: TwinRequest): boolean => method === 'GET' || method === 'HEAD';
