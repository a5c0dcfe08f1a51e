import { expect, test } from 'vitest';
import { circleWatch } from '../e2e/circle.ts';

const told = (...done: [step: string, did: string][]) => {
  const inCircle = circleWatch();
  return done.findIndex(([step, did]) => inCircle(step, did));
};
const times = (count: number, ...done: [string, string][]) => Array.from({ length: count }, () => done).flat();

test('the same thing done over and over is a circle', () => {
  expect(told(...times(6, ['Choose SAML', 'SAML']))).toBe(-1);
  expect(told(...times(20, ['Choose SAML', 'SAML']))).toBe(6);
});

test('so are two steps that send one from one to the other, and two things of one step', () => {
  expect(told(...times(20, ['Assign', 'Open Users and groups.'], ['Choose SAML', 'Open Single sign-on.']))).toBe(12);
  expect(told(...times(20, ['Assign', 'Open Users and groups.'], ['Assign', 'Press Add user/group.']))).toBe(12);
});

test('the same words at other steps are none', () => {
  expect(told(...Array.from({ length: 20 }, (_, at) => [`step ${at}`, 'Save'] as [string, string]))).toBe(-1);
});
