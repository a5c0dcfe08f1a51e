/** A login is thought through late in a set-up: what does it comes then, not with the panel. */
export { gateOf } from '../emulate/gate.ts';
export { causes, emulate } from '../emulate/index.ts';
