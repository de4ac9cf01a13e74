import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

/** What a rule says; its code where that is only whole with the facts of a finding. */
export function useRuleWords({ rules }: CoordinatingView): (code: string) => string {
  const { words, say } = useCoordinatorWords();
  return (code) => {
    const message = rules.get(code);
    return message === undefined ? words.rule(code) : say(message);
  };
}
