import { expect, test } from 'vitest';
import * as v from 'valibot';
import { Connection, createConnection, goTo, markStep } from '../../lib/connection/index.ts';
import { at, empty, guide } from '../findings/set-up.ts';

test('a new connection is empty and sound', () => {
  const made = createConnection({ guide, name: '  Krisp and Contoso ', environment: 'staging', id: 'c7', at });
  expect(v.safeParse(Connection, made).success).toBe(true);
  expect(made).toMatchObject({ id: 'c7', guide: 'krisp-custom-app', name: 'Krisp and Contoso', environment: 'staging', createdAt: at, updatedAt: at, at: null });
});
test('a mark can be set, changed and taken back', () => {
  const later = '2026-11-26T08:00:00Z';
  const marked = markStep(empty(), 'configure', 'refuted', at);
  expect(marked.marks).toEqual({ configure: { state: 'refuted', at } });
  const changed = markStep(marked, 'configure', 'confirmed', later);
  expect(changed.marks.configure).toEqual({ state: 'confirmed', at: later });
  expect(markStep(changed, 'configure', null, later).marks).toEqual({});
  expect(v.safeParse(Connection, changed).success).toBe(true);
});
test('a step that the admin says did not work stays in front', () => {
  expect(markStep(goTo(empty(), 'configure'), 'configure', 'refuted', at).at).toBe('configure');
});
