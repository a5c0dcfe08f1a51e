import { defineConfig } from 'wxt';
import { providers } from './lib/guide/registry.ts';

/** The portals and the frames in which they draw their screens: what the product is for, so they come with the install. */
const portalHosts = providers.filter((provider) => provider.role === 'idp').flatMap((provider) => [...provider.hosts, ...provider.frameHosts]);

/** Consoles of the service providers: asked for on a click in the panel, never at install. */
const consoleHosts = providers.filter((provider) => provider.role === 'sp').flatMap((provider) => provider.hosts);

/** With those that a login passes through: asked for when the admin has a login watched. */
const optionalHosts = [
  ...consoleHosts,
  ...providers.flatMap((provider) => provider.loginHosts),
].filter((host, at, all) => all.indexOf(host) === at && !portalHosts.includes(host));

/** The panel talks to nobody: no connection, no remote script, style or picture. */
const extensionPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What libraries bring along that every frame of a console would carry for nothing: the reader of accessible names, for browsers of old;
 * messages, errors with stack and causes, of which the receiver only asks whether there was one; the script's context, an event for a
 * new address, which we have from the browser.
 */
const lean = [
  [/dom-accessibility-api\/dist\/polyfills\/SetLike\.mjs/, 'export default Set;'],
  [/dom-accessibility-api\/dist\/polyfills\/array\.from\.mjs/, 'export default Array.from;'],
  [/wxt\/dist\/utils\/internal\/location-watcher\.mjs/, 'export const createLocationWatcher = () => undefined;'],
  [/zero-serialize-error\/dist\/index\.mjs/, 'export const serializeError = String, deserializeError = Error;'],
] as const;
const leaner = {
  name: 'leaner',
  load: (id: string) => lean.find(([path]) => path.test(id))?.[1],
  transform(code: string, id: string) {
    // A style sheet in a text is as its author wrote it.
    if (/lib\/dom\/overlay\/style\.ts/.test(id)) return code.replace(/\s*\n\s*|(?<=[{};:,])\s+|\s+(?=[{}!])|;(?=\s*\})/g, '');
    // What messages would tell a logger, which we give them none of, and a refusal of strange ones, for which we do not ask.
    if (/@webext-core\/messaging\/dist/.test(id))
      return code
        .replace(/config\??\.logger\?\.\w+\((?:[^()]|\([^()]*\))*\);/g, '')
        .replace(/if \(config\.throwOnUnknownMessageFormat\) \{[^{}]*\{[^{}]*\}[^{}]*\} else return;/, 'return;');
    // Of what does not fit a schema we ask only that it does not: no sentence about it, and none in another language.
    if (/valibot\/dist\/index\.mjs/.test(id))
      return code
        .replace(/received = other\?\.received \?\? .*?;/, 'received = null;')
        .replace(/message: `Invalid .*?`,/, "message: '',")
        .replace(/const expected = .*;/, 'const expected = null;')
        .replace(/(?<=^\s+expects: ).*(?=,$)/gm, 'null')
        .replace(/const message\$1 = other\?\.message .*;\s*if \(message\$1 !== void 0\) issue.message = .*;/, '');
    return null;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // What the background worker needs of the providers, without carrying them.
  vite: () => ({ define: { CONSOLE_HOSTS: JSON.stringify(consoleHosts) }, plugins: [leaner] }),
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  hooks: {
    // The skeleton capture is for whoever works on the extension: it is in no build that anybody else gets.
    'entrypoints:found'({ config }, found) {
      if (config.mode !== 'development') found.splice(0, found.length, ...found.filter(({ name }) => name !== 'skeleton'));
    },
    // The polyfill is for the panel and the worker. A page's script calls a few functions only, which answer with promises
    // in every browser we name; it takes `wxt/browser` as it is: 2.7 KB gzip less in every frame of a console.
    'vite:build:extendConfig'(entrypoints, { resolve }) {
      const alias = resolve?.alias as Record<string, string> | undefined;
      if (entrypoints.every(({ type }) => type === 'content-script')) delete alias?.['wxt/browser'];
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    action: {},
    // Chromium tells an extension of requests only if it had this when it was loaded: granted later, it stays deaf until the next start.
    // Alone it shows nothing; the hosts of a login are asked for when one is to be watched. Firefox grants both at once.
    permissions: ['storage', 'scripting', ...(browser === 'firefox' ? [] : ['webRequest'])],
    ...(browser === 'firefox' ? { optional_permissions: ['webRequest'] } : {}),
    host_permissions: portalHosts,
    optional_host_permissions: optionalHosts,
    ...(mode === 'production' ? { content_security_policy: { extension_pages: extensionPages } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sso-handshake@sso-handshake.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
