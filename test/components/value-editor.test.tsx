// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { ValueEditor } from '../../components/value-editor.tsx';

const host = document.createElement('div');
afterEach(() => render(null, host));

test('the box has the focus as soon as it is there: the first letter typed is not lost', () => {
  document.body.append(host);
  render(<ValueEditor label="E-mail address at Aircall" value="" onSave={() => undefined} onCancel={() => undefined} />, host);
  expect(document.activeElement).toBe(host.querySelector('textarea'));
});
