/** A small strict XML reader: bytes or text → a tree with namespaces resolved. No DOM, no entities, no DOCTYPE. */
export * from './find.ts';
export * from './namespaces.ts';
export * from './parse.ts';
export * from './problem.ts';
export * from './tree.ts';
export { declaredEncoding, decodeXml } from './decode.ts';
