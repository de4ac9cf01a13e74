import { currentGround } from '../usecases/plan-in-force.ts';
import { atLibrary } from './desk.ts';

/** The field of a column that was typed by its field or by its header, as the sheet shows it; else what was typed. */
export async function fieldTyped(place: string, typed: string): Promise<string> {
  const ground = await currentGround((await atLibrary(place)).log);
  if (!ground.ok) return typed;
  const wanted = typed.trim().toLowerCase();
  const column = ground.value.inForce.plan.definition.columns.find(({ field, header }) =>
    [field, header.nl, header.en].some((name) => name.toLowerCase() === wanted),
  );
  return column?.field ?? typed;
}
