import { parseActionId } from '../../shared/actions/action-id.ts';
import type { GrantedWaiver } from '../../shared/contract/waiver.ts';
import type { State } from '../../shared/log/state.ts';

/** Everything that was waived, oldest first: the rule, what of, why, by whom and when. */
export const grantedWaivers = ({ waivers }: Pick<State, 'waivers'>): readonly GrantedWaiver[] =>
  waivers.map(({ entry, rule, subject, read, reason, by, at }) => ({
    entry,
    rule,
    subject,
    read: { ...read },
    reason,
    by: by.name,
    at,
  }));

/** What was waived of this contributor's actions. */
export const waiversOf = (state: Pick<State, 'waivers'>, contributor: string): readonly GrantedWaiver[] =>
  grantedWaivers(state).filter(({ subject }) => parseActionId(subject)?.prefix === contributor);
