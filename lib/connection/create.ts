import type { Guide } from '../guide/schema/index.ts';
import type { Connection } from './connection.ts';

/** A connection with nothing in it. `at`: ISO 8601 UTC. */
export function createConnection(start: {
  guide: Guide | string;
  name: string;
  environment: Connection['environment'];
  id: string;
  at: string;
}): Connection {
  return {
    id: start.id,
    guide: typeof start.guide === 'string' ? start.guide : start.guide.id,
    name: start.name.trim().slice(0, 200),
    environment: start.environment,
    createdAt: start.at,
    updatedAt: start.at,
    values: {},
    sightings: {},
    certificates: [],
    marks: {},
    at: null,
  };
}
