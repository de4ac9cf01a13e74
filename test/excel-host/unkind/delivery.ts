import { eventType } from '../objects/events.ts';
import type { EventEntry } from '../wire/event-registry.ts';
import type { Unkind } from './catalogue.ts';

const ofCells: ReadonlySet<number> = new Set([eventType.changed, eventType.tableChanged]);

/** The events that wait, as they reach the page. */
export function delivered(waiting: readonly EventEntry[], unkind: Unkind): readonly EventEntry[] {
  const kept = unkind.has('bursts-lose-events') ? firstOfEach(waiting) : waiting;
  return unkind.has('events-come-twice') ? kept.flatMap((entry) => [entry, entry]) : kept;
}

function firstOfEach(waiting: readonly EventEntry[]): readonly EventEntry[] {
  const told = new Set<string>();
  return waiting.filter(([, type, target]) => {
    const key = `${type} ${target}`;
    if (!ofCells.has(type) || !told.has(key)) return told.add(key);
    return false;
  });
}

/** So many turns of the page pass before events come, where they come late: some batches are answered in them. */
export const lateByTurns = 3;
