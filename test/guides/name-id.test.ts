import { expect, test } from 'vitest';
import { guideById, progress } from '../../lib/guide/index.ts';
import { show } from '../findings/set-up.ts';
import { completeSprinklr } from '../findings/sprinklr-set-up.ts';

const list = 'entra/claims#name-id';
const stateWith = (shown: string) => {
  const { 'entra/saml-sign-on#name-id': _, ...others } = completeSprinklr().sightings;
  const connection = show({ ...completeSprinklr(), sightings: others }, list, shown);
  return progress(guideById('sprinklr-custom-app')!, connection).steps.find(({ step }) => step.id === 'name-id')?.state;
};

test('the NameID is set once the list of claims shows its source, with the format behind it or without; nobody is sent back into the form', () => {
  expect(stateWith('user.mail [nameid-format:emailAddress]')).toBe('done');
  expect(stateWith('user.mail')).toBe('done');
  expect(stateWith('user.userprincipalname [nameid-format:emailAddress]')).not.toBe('done');
  expect(stateWith('user.mailnickname')).not.toBe('done');
});
