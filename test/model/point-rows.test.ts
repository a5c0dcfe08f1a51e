import { describe, expect, test } from 'vitest';
import type { Look } from '../../lib/dom/look.ts';
import { anchorRefs, guideById } from '../../lib/guide/index.ts';
import type { AnchorRef } from '../../lib/guide/schema/index.ts';
import { pointRows, wayRows } from '../../lib/model/point-rows.ts';

const guide = guideById('krisp-custom-app')!;
const step = guide.steps.find(({ id }) => id === 'choose-saml')!;
const screen = (item: string) =>
  `https://portal.azure.com/#@contoso.com/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${item}/objectId/11111111-1111-4111-8111-111111111111`;

/** All of the guide's controls as not found, but for some. */
function looks(but: Record<AnchorRef, 'many' | 'name' | 'pin'> = {}): Map<AnchorRef, Look> {
  const of = (key: AnchorRef): Look => {
    const how = but[key];
    if (how === undefined) return { key, found: 'none', seen: [] };
    if (how === 'many') return { key, found: 'many', count: 2, seen: [] };
    return { key, found: 'one', role: 'button', name: '', text: '', checked: null, enabled: true, by: how, inView: true };
  };
  return new Map(anchorRefs(guide, 'idp').map((key) => [key, of(key)]));
}
const refs = (rows: readonly { ref: AnchorRef }[]) => rows.map(({ ref }) => ref);

describe('what leads to the step’s screen', () => {
  test('may be pointed at where it is not found: that of the screen in front', () => {
    expect(refs(wayRows(step, looks(), screen('Overview'), null))).toEqual([
      'entra/app-menu#single-sign-on',
      'entra/app-overview#set-up-sso',
      'entra/app-menu#manage',
    ]);
    const some = looks({ 'entra/app-menu#single-sign-on': 'many', 'entra/app-menu#manage': 'name' });
    expect(wayRows(step, some, screen('Overview'), null)).toEqual([
      { ref: 'entra/app-menu#single-sign-on', state: 'many' },
      { ref: 'entra/app-overview#set-up-sso', state: 'none' },
    ]);
  });

  test('is all that lies on the way, the nearest first, where the screen in front is not known', () => {
    const rows = refs(wayRows(step, looks(), 'https://portal.azure.com/#home', null));
    expect(rows[0]).toBe('entra/app-menu#single-sign-on');
    expect(rows).toContain('entra/home#search');
    expect(rows).not.toContain('entra/sso-method#saml');
  });

  test('is told as pointed at only while it is the one that is ringed', () => {
    const pinned = looks({ 'entra/app-menu#single-sign-on': 'pin' });
    const ringed = (ref: AnchorRef | null) => wayRows(step, pinned, screen('Overview'), ref).filter(({ state }) => state === 'pinned');
    expect(ringed('entra/app-menu#single-sign-on')).toEqual([{ ref: 'entra/app-menu#single-sign-on', state: 'pinned' }]);
    expect(ringed(null)).toEqual([]);
  });

  test('is none of the step’s own controls', () => {
    expect(refs(pointRows(step, looks()))).toEqual(['entra/sso-method#saml']);
  });
});
