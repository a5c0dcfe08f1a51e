import type { Connection, StepMark } from './connection.ts';

/** What the admin says of a step; `null` takes it back. A step that was gone back to is left when it is marked. */
export function markStep(connection: Connection, stepId: string, state: StepMark['state'] | null, at: string): Connection {
  const { [stepId]: _before, ...rest } = connection.marks;
  return {
    ...connection,
    marks: state === null ? rest : { ...rest, [stepId]: { state, at } },
    at: connection.at === stepId && state !== 'refuted' ? null : connection.at,
    updatedAt: at > connection.updatedAt ? at : connection.updatedAt,
  };
}

/** Goes to a step; `null`: to the first that is not done. */
export function goTo(connection: Connection, stepId: string | null): Connection {
  return connection.at === stepId ? connection : { ...connection, at: stepId };
}
