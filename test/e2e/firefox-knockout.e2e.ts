import { test } from 'vitest';
import { runInFirefox } from './firefox-run.ts';

test('Firefox: from an empty tenant to the login of an assigned user: Knockout build', () => runInFirefox({ build: 'knockout' }));
