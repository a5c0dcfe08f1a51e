import { describe, expect, it } from 'vitest';
import { choosePlace, type Box } from '../../lib/dom/overlay/place.ts';

const window = { width: 1000, height: 700 };
const size = { width: 280, height: 60 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const covers = (place: { left: number; top: number } | null, other: Box) =>
  place !== null &&
  place.left < other.right &&
  other.left < place.left + size.width &&
  place.top < other.bottom &&
  other.top < place.top + size.height;

describe('choosePlace', () => {
  it('stands below where nothing speaks against it', () => {
    expect(choosePlace(box(300, 200, 200, 30), size, window, [])?.side).toBe('bottom');
  });

  it('stays in the window in every corner, and never lies on the target', () => {
    for (const left of [0, 400, 960]) {
      for (const top of [0, 300, 670]) {
        const target = box(left, top, 40, 30);
        const place = choosePlace(target, size, window, []);
        expect(place).not.toBeNull();
        expect(covers(place, target)).toBe(false);
        expect(place!.left).toBeGreaterThanOrEqual(8);
        expect(place!.left + size.width).toBeLessThanOrEqual(window.width - 8);
        expect(place!.top).toBeGreaterThanOrEqual(8);
        expect(place!.top + size.height).toBeLessThanOrEqual(window.height - 8);
      }
    }
  });

  it('avoids the controls around, the heavier ones most', () => {
    const target = box(300, 300, 200, 30);
    const below = { ...box(300, 345, 200, 30) };
    expect(choosePlace(target, size, window, [below])?.side).toBe('top');
    const label = { ...box(300, 270, 200, 25), weight: 4 };
    expect(['left', 'right']).toContain(choosePlace(target, size, window, [below, label])?.side);
  });

  it('keeps its side while there is room there', () => {
    const target = box(300, 300, 200, 30);
    expect(choosePlace(target, size, window, [box(300, 345, 200, 30)], 'bottom')?.side).toBe('bottom');
    expect(choosePlace(box(300, 650, 200, 30), size, window, [], 'bottom')?.side).toBe('top');
  });

  it('gives up where it could only cover the target', () => {
    expect(choosePlace(box(20, 20, 960, 660), size, window, [])).toBeNull();
  });

  it('points its tip at the target', () => {
    const target = box(960, 300, 30, 30);
    const place = choosePlace(target, size, window, []);
    expect(place!.left + place!.tip).toBeGreaterThanOrEqual(target.left);
    expect(place!.left + place!.tip).toBeLessThanOrEqual(target.right);
  });
});
