export * from './text.ts';
export * from './anchor.ts';
export * from './controls.ts';
export * from './page.ts';
export * from './places.ts';
export * from './provider.ts';
export * from './guide.ts';
export * from './drift-report.ts';
