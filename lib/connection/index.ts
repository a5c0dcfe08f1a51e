export * from './connection.ts';
export * from './create.ts';
export * from './hold.ts';
export * from './mark.ts';
export * from './private-key.ts';
export * from './sight.ts';
export * from './values.ts';
