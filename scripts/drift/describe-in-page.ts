import { describe } from '../../lib/dom/describe.ts';

Object.assign(globalThis, { describePage: describe });
