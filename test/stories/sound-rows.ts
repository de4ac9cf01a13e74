import { soundRow } from '../fixtures/shipped-plan.ts';
import type { TypedCells } from './people-in-sheets.ts';

/** Rows as officers type them, on which no rule finds anything, but for what a test puts over them. */
export function action(title: string, over: TypedCells = {}): TypedCells {
  const typed = Object.entries(soundRow).flatMap(([field, text]): [string, string][] =>
    typeof text === 'string' && field !== 'action_id' ? [[field, text]] : [],
  );
  return { ...Object.fromEntries(typed), title, ...over };
}

export const media = action('Vorming mediawijsheid voor leraren');
export const talks = action('Handvatten voor gesprekken in de klas');
export const signals = action('Stappenplan bij verontrustende signalen');
