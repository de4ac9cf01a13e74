import { done, type Result } from '../../../shared/contract/problem.ts';
import { contributorState, type State, standingAt } from '../../../shared/log/state.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import { refused } from './ground.ts';

/** Something that was said in the log, and how it is told to whom it surprises. */
interface Said {
  readonly entry: number;
  readonly told: Localised;
}

/**
 * Refuses to decide what changed after it was looked at.
 *
 * @param seen the log number that was looked at; absent: whoever decides takes it as it stands
 * @param changes what could have changed it, as it was said last
 */
export function seenAsItStands(
  seen: number | undefined,
  changes: readonly (Said | undefined)[],
): Result<null> {
  const unseen = changes.find((change) => change !== undefined && change.entry > (seen ?? change.entry));
  if (unseen === undefined) return done(null);
  return refused({
    nl: `${unseen.told.nl} (logboek ${unseen.entry}), nadat u dit bekeek. Bekijk het opnieuw en beslis dan.`,
    en: `${unseen.told.en} (log ${unseen.entry}) after you looked at this. Look at it again, then decide.`,
  });
}

/** The last merge: what waits in the register stands as it left it. */
export function lastMerge({ merges }: State): Said | undefined {
  const last = merges.at(-1);
  return (
    last && {
      entry: last.entry,
      told: { nl: `${last.by.name} voegde samen`, en: `${last.by.name} merged` },
    }
  );
}

/** What a contributor handed in last. */
export function lastSubmission(state: State, code: string): Said | undefined {
  const last = standingAt(contributorState(state, code).submissions);
  return (
    last && {
      entry: last.entry,
      told: { nl: `${last.by.name} diende in voor ${code}`, en: `${last.by.name} submitted for ${code}` },
    }
  );
}

/** That somebody else decided the same. */
export const decidedBefore = (
  said: Pick<State['joints'][number], 'entry' | 'by'> | undefined,
): Said | undefined =>
  said && {
    entry: said.entry,
    told: { nl: `${said.by.name} besliste dit al`, en: `${said.by.name} decided this already` },
  };
