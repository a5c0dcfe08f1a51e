// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { locate } from '../../lib/dom/locate.ts';
import type { Sight } from '../../lib/dom/visible.ts';

/** What looks like a command by one mark alone (a tooltip, a place in the order of focus) and takes no press. */
const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };
const page = (html: string) => {
  document.body.innerHTML = html;
};
function pressed(name: string): string {
  const found = locate(document, { key: 'page#anchor', control: 'press', names: [name], scope: [], placeholders: [], evidence: [] }, { sight });
  return found.found === 'one' ? found.at.element.id : found.found;
}

beforeEach(() => page(''));

it('presses no caption that only has a tooltip', () => {
  page('<div title="Upload metadata file">Upload metadata file</div>');
  expect(pressed('Upload metadata file')).toBe('none');
  page('<div class="cell" title="SAML"><span>SA…</span></div><div class="tile" id="tile" style="cursor: pointer"><div>SAML</div></div>');
  expect(pressed('SAML')).toBe('tile');
  page('<div role="listitem" title="Save">Save</div><div role="none">Save</div><span role="presentation">Save</span>');
  expect(pressed('Save')).toBe('none');
});

it('presses a box with a tooltip that the portal presses', () => {
  page('<ul><li title="Edit basic SAML configuration" id="li">Edit</li></ul>');
  expect(pressed('Edit basic SAML configuration')).toBe('li');
  page('<div title="Save" class="fxs-fxclick" id="a">Save</div>');
  expect(pressed('Save')).toBe('a');
  page('<div title="Save" tabindex="0" id="a">Save</div>');
  expect(pressed('Save')).toBe('a');
  page('<div title="Create" style="cursor: pointer" id="a">Create</div>');
  expect(pressed('Create')).toBe('a');
  page('<div title="Create" id="a"><span style="cursor: pointer">New</span></div>');
  expect(pressed('Create')).toBe('a');
  page('<div title="Upload metadata file" id="a"><div role="button" tabindex="0" aria-label="Upload"></div></div>');
  expect(pressed('Upload metadata file')).toBe('a');
  page('<a href="#"><div title="Upload metadata file" id="a"><svg></svg></div></a>');
  expect(pressed('Upload metadata file')).toBe('a');
});

it('presses no title that only takes the focus of a script, and no region that one scrolls with the keyboard', () => {
  page('<div role="dialog"><h2 tabindex="-1">Configure SAML</h2></div><button id="open">Configure SAML</button>');
  expect(pressed('Configure SAML')).toBe('open');
  page('<div tabindex="-1" aria-label="Settings"><a href="#">Users</a><a href="#">Groups</a></div>');
  expect(pressed('Settings')).toBe('none');
  page('<div tabindex="0" aria-label="Settings"><a href="#">Users</a><a href="#">Groups</a></div><div tabindex="0"><p>Security</p><p>Who may sign in, and how.</p></div>');
  expect([pressed('Settings'), pressed('Security')]).toEqual(['none', 'none']);
  page('<div tabindex="0" id="tile" style="cursor: pointer"><p>SAML</p><p>Rich and secure</p></div>');
  expect(pressed('SAML')).toBe('tile');
});
