import { attribute, isElement } from '../xml/find.ts';
import { NS } from '../xml/namespaces.ts';
import { parseXml } from '../xml/parse.ts';
import type { XmlLimits } from '../xml/parse.ts';
import type { Problem } from '../xml/problem.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { EntityDescriptor, MetadataSignature } from './entity.ts';
import { readEntityDescriptor, readSignature } from './read-entity.ts';
import { recogniseOther, recogniseRoot } from './recognise.ts';
import { judgeValidity } from './validity.ts';
import { Notes } from './values.ts';

export interface MetadataOptions {
  /** What counts as expired; the clock's time where it is left out. */
  now?: Date;
  limits?: Partial<XmlLimits>;
}

export interface Metadata {
  /** All entities in file order, nested groups included; empty where the file is refused. */
  entities: EntityDescriptor[];
  /** Why nothing was read: `doctype`, `malformed`, `encoding`, `too-large`, `not-metadata`, `html`, `certificate` … */
  refused: string | null;
  /** Of the file. Each entity has its own besides. */
  problems: Problem[];
  /** The outermost EntitiesDescriptor; null where the file is one EntityDescriptor. */
  aggregate: { name: string | null; validUntil: string | null; signature: MetadataSignature | null } | null;
}

/**
 * Reads a metadata file whole (SAML 2.0 Metadata, saml-metadata-2.0-os): one EntityDescriptor, or EntitiesDescriptors in
 * any depth. Never throws. Several entities are all returned, and said: which of them is meant is for the admin to
 * choose. Files of many megabytes are for `indexMetadata`.
 */
export function readMetadata(input: Uint8Array | string, { now = new Date(), limits }: MetadataOptions = {}): Metadata {
  const { document, problems } = parseXml(input, limits);
  if (!document) {
    const [found] = problems as [Problem];
    const reason = recogniseOther(input);
    // A DOCTYPE stays the code: it is what a reader must not go past.
    return refuse(reason ? { ...found, code: found.code === 'doctype' ? 'doctype' : reason, reason, values: [] } : found);
  }
  const { root } = document;
  if (isElement(root, NS.md, 'EntityDescriptor')) {
    return { entities: [readEntityDescriptor(root, now)], refused: null, problems: [], aggregate: null };
  }
  if (!isElement(root, NS.md, 'EntitiesDescriptor')) return refuse(recogniseRoot(root));

  const notes = new Notes();
  const entities: EntityDescriptor[] = [];
  readGroup(root, entities, now, notes);
  sayHowMany(entities, notes);
  const aggregate = {
    name: attribute(root, 'Name'), validUntil: attribute(root, 'validUntil'), signature: readSignature(root, notes),
  };
  return { entities, refused: null, problems: notes.problems, aggregate };
}

/** md:EntitiesDescriptor (§2.3.1). The parser's cap on depth bounds the recursion. */
function readGroup(group: XmlElement, entities: EntityDescriptor[], now: Date, notes: Notes): void {
  judgeValidity(attribute(group, 'validUntil'), attribute(group, 'cacheDuration'), 'The EntitiesDescriptor', now, notes);
  for (const node of group.children) {
    if (isElement(node, NS.md, 'EntityDescriptor')) entities.push(readEntityDescriptor(node, now));
    else if (isElement(node, NS.md, 'EntitiesDescriptor')) readGroup(node, entities, now, notes);
  }
}

function sayHowMany(entities: EntityDescriptor[], notes: Notes): void {
  const seen = new Set<string>();
  const twice = entities.find(({ entityId }) => entityId !== null && seen.size === seen.add(entityId).size)?.entityId;
  if (entities.length === 0) notes.add('warning', 'no-entities');
  if (entities.length > 1) {
    const idps = entities.filter((one) => one.idp).length;
    notes.add('info', 'several-entities', entities.length, idps);
  }
  if (typeof twice === 'string') notes.add('warning', 'entity-id-twice', twice);
}

function refuse(problem: Problem): Metadata {
  return { entities: [], refused: problem.code, problems: [problem], aggregate: null };
}
