import { parseActionId } from '../../shared/actions/action-id.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { Titles } from '../../shared/contract/titles.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Library } from '../library/library.ts';
import { actionsAt } from './logged-actions.ts';

/** In which log, under which plan. */
interface TitleGround {
  readonly library: Library;
  readonly state: State;
  readonly plan: Plan;
}

/**
 * What these actions are called in the register; one that is not in it (it waits, or nothing was merged yet)
 * by what its contributor submitted last.
 *
 * @param parts those of the register that are read already; others are not read for it
 */
export async function titlesOf(
  { library, state, plan }: TitleGround,
  ids: Iterable<string>,
  parts: ReadonlyMap<string, RegisterPart> = new Map(),
): Promise<Result<Titles>> {
  const place = plan.position(plan.role('title')?.field ?? '');
  const titles: Record<string, string> = {};
  if (place === undefined) return done(titles);
  for (const [contributor, own] of byContributor(ids)) {
    const put = (actions: RegisterPart['rows']) => {
      for (const { id, values } of actions) {
        const title = values[place];
        if (typeof title === 'string' && own.delete(id)) titles[id] = title;
      }
    };
    put(parts.get(contributor)?.rows ?? []);
    if (own.size === 0) continue;
    const submitted = await actionsAt(library, state, contributor, plan);
    if (!submitted.ok) return submitted;
    put(submitted.value);
  }
  return done(titles);
}

function byContributor(ids: Iterable<string>): ReadonlyMap<string, Set<string>> {
  const parted = new Map<string, Set<string>>();
  for (const id of ids) {
    const contributor = parseActionId(id)?.prefix;
    if (contributor === undefined) continue;
    const own = parted.get(contributor);
    if (own === undefined) parted.set(contributor, new Set([id]));
    else own.add(id);
  }
  return parted;
}
