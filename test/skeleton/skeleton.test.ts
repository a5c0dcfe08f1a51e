// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://portal.azure.com/?tenant=contoso#@contoso.onmicrosoft.com/view/x", "settings": { "disableIframePageLoading": true, "handleDisabledFileLoadingAsSuccess": true } }
import { beforeEach, describe, expect, test } from 'vitest';
import { pages, providers } from '../../lib/guide/registry.ts';
import { labels } from '../../lib/pages/entra/labels.ts';
import { skeletonOf } from '../../lib/skeleton/skeleton.ts';
import { knownWords } from '../../lib/skeleton/words.ts';
import { samlPage, unboundPanel } from '../dom/fixtures/pages.ts';

const words = knownWords(pages, providers, Object.values(labels));
const take = (html: string) => {
  document.body.innerHTML = html;
  return skeletonOf(document, words).join('\n');
};
beforeEach(() => void (document.documentElement.lang = 'en'));

/** One of each kind of thing that is a tenant's, and none of which may be told. */
const secrets = {
  name: 'Payroll Ünited',
  person: 'B. Simon',
  email: 'b.simon@contoso.com',
  tenant: 'contoso.onmicrosoft.com',
  host: 'contoso.sprinklr.com',
  guid: '2f6a8b2c-1111-4222-8333-444455556666',
  thumbprint: 'A1B2C3D4E5F60718293A4B5C6D7E8F9012345678',
  url: 'https://contoso.example/acs?token=1234',
  urn: 'urn:amazon:cognito:sp:us-west-2_hZkGBmIsz',
  date: '11/26/2026, 9:41:00 AM',
  slug: 'contoso-team',
};
const everywhere = (secret: string) => `
  <div>${secret}</div><!-- ${secret} --><script>${secret}</script><style>.x::after{content:"${secret}"}</style>
  <h2 class="fxs-blade-title-titleText">${secret} | Overview</h2><h2>Overview | ${secret}</h2>
  <input value="${secret}" id="${secret}" name="${secret}" class="${secret}" placeholder="${secret}" title="${secret}" pattern="${secret}">
  <textarea>${secret}</textarea><select><option value="${secret}" label="${secret}">${secret}</option></select>
  <label for="${secret}">${secret}</label><a href="${secret}" download="${secret}">${secret}</a><img src="${secret}" alt="${secret}">
  <table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>${secret}</td><td title="${secret}"><a href="#">${secret}</a></td></tr></tbody></table>
  <div role="grid"><div role="row"><span role="gridcell" aria-label="${secret}">${secret}</span></div></div>
  <button aria-label="${secret}" aria-labelledby="${secret}" aria-controls="${secret}" aria-valuetext="${secret}" aria-description="${secret}">x</button>
  <button aria-label="Close content '${secret}'" data-telemetryname="${secret}" data-automation-id="${secret}" data-${secret.length}="${secret}">${secret}</button>
  <div role="textbox" contenteditable="true">${secret}</div><output>${secret}</output><div data-bind="text: '${secret}'" style="--x:'${secret}'" lang="${secret}" dir="${secret}"></div>
  <div class="c">Set up ${secret}</div><p>The admin ${secret} has signed in to ${secret}.</p>
  <iframe name="${secret}" id="${secret}" src="https://${secret}/" allow="${secret}" title="${secret}"></iframe>`;

describe('a skeleton', () => {
  test.each(Object.entries(secrets))('tells no %s, wherever it stands', (_, secret) => {
    const text = take(everywhere(secret)).toLowerCase();
    const parts = secret.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 3 && !['example', 'https'].includes(part));
    expect(parts.length).toBeGreaterThan(0);
    for (const part of [secret.toLowerCase(), ...parts]) expect(text).not.toContain(part);
  });

  test('keeps roles, structure, the frameworks’ classes and hooks, and the wordings on record', () => {
    const text = take(`<section class="fxs-blade mine" aria-hidden="false"><h2 class="fxs-blade-title-titleText">Krisp | SAML-based Sign-on</h2>
      <li role="presentation" title="Edit basic SAML configuration"><div class="fxs-fxclick" role="button" tabindex="0" aria-label="Edit" aria-disabled="true" data-telemetryname="Command-Edit">Edit</div></li>
      <div>Set up Krisp</div><input readonly value="https://login.microsoftonline.com/x/saml2" aria-label="Login URL"></section>
      <iframe name="ManageClaim.ReactView" id="_react_frame_1" sandbox="allow-scripts allow-same-origin" src="https://sandbox-3.reactblade.portal.azure.net/x"></iframe>`);
    expect(text.split('\n')).toEqual([
      '## portal.azure.com',
      'html[lang=en]',
      ' head',
      ' body',
      '  section.fxs-blade[aria-hidden=false]',
      '   h2.fxs-blade-title-titleText "… | SAML-based Sign-on"',
      '   li[role=presentation][title="Edit basic SAML configuration"]',
      '    div.fxs-fxclick[role=button][tabindex][aria-label="Edit"][aria-disabled=true][data-telemetryname=Command-Edit] "Edit"',
      '   div "Set up {app-name}"',
      '   input[readonly][value=<url>][aria-label="Login URL"]',
      '  iframe[name=ManageClaim.ReactView][id][sandbox=allow-scripts allow-same-origin] -> *.reactblade.portal.azure.net',
    ]);
  });

  test('does not tell how many rows a list has, nor a label’s text in them', () => {
    const list = (count: number) => take(`<table><tbody>${'<tr><td>Name</td></tr>'.repeat(count)}</tbody></table>`);
    expect(list(2)).toBe(list(40));
    expect(list(2)).not.toContain('Name');
  });

  test.each([
    ['the SAML page', samlPage({ german: false, pane: true })],
    ['a provider’s panel', unboundPanel],
  ])('%s: what is quoted is on record, and nothing else is', (_, html) => {
    const text = take(new DOMParser().parseFromString(html, 'text/html').body.innerHTML);
    const quoted = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, said]) => said!.replace(/^… \| /, ''));
    expect(quoted.length).toBeGreaterThan(3);
    for (const said of quoted) if (said !== '') expect(words.label(said), said).not.toBeNull();
    for (const secret of ['contoso', 'api.krisp.ai', 'microsoftonline', 'A1B2']) expect(text).not.toContain(secret);
  });
});
