import { trial } from './trial.ts';

Object.assign(globalThis, { driftTrial: trial });
