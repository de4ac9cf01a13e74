import type { Environment } from './environment.ts';

/**
 * The program's environment, with what the command line says in its place. A variable that is set to nothing
 * counts as not set, as container files write it.
 */
export function ownEnvironment(said: Environment = {}, system: Environment = process.env): Environment {
  const all = Object.entries({ ...system, ...said });
  return Object.fromEntries(all.filter(([name, text]) => name.startsWith('ACTIEPLAN_') && text?.trim()));
}
