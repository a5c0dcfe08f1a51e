import { i18n } from '#i18n';
import type { Connection } from '../lib/connection/connection.ts';

export type Environment = Connection['environment'];
export const environments: readonly Environment[] = ['production', 'staging', 'practice'];

export function environmentName(environment: Environment): string {
  if (environment === 'production') return i18n.t('environment.production');
  return environment === 'staging' ? i18n.t('environment.staging') : i18n.t('environment.practice');
}

export function EnvironmentChip({ environment }: { environment: Environment }) {
  return <span class={`chip ${environment}`}>{environmentName(environment)}</span>;
}
