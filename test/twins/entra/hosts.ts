/** The virtual hosts of the Entra twin. */
import type { Handler } from '../http.ts';
import type { TwinState } from '../state.ts';

export async function entraHosts(state: TwinState): Promise<Record<string, Handler>> {
  void state;
  return {};
}
