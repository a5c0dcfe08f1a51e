import { expect, test } from 'vitest';
import { fillPlan } from '../../lib/guide/fill-plan.ts';
import { fillRows, writing } from '../../lib/model/fill-rows.ts';
import { completeSprinklr, sprinklrGuide } from '../findings/sprinklr-set-up.ts';
import { field, one, page } from '../guide/looks.ts';

const form = sprinklrGuide.steps.find(({ id }) => id === 'sprinklr-form')!;
const binding = (looks: ReturnType<typeof page>) =>
  fillRows(fillPlan(form, completeSprinklr(), looks), looks, new Map(), new Map()).find(({ value }) => value === 'request-binding')!;

test('a drop-down is given the choice, a radio button of that name is chosen', () => {
  const box = binding(page(field('sprinklr/sso-configuration#request-binding', 'HTTP Redirect')));
  expect(writing(box)).toEqual({ value: 'HTTP POST', expect: 'HTTP Redirect' });
  const radio = binding(page(one('sprinklr/sso-configuration#request-binding-choice', { role: 'radio', name: 'HTTP POST', checked: false })));
  expect(radio).toMatchObject({ text: 'HTTP POST', state: 'differs' });
  expect(writing(radio)).toEqual({ value: 'true', expect: 'false' });
});
