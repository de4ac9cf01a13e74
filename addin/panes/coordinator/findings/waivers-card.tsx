import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { StandingList } from '../frame/standing-list.tsx';
import { useRuleWords } from '../frame/use-rule-words.ts';

/** What was waived, with the reason, the latest first. */
export function WaiversCard({ view }: { readonly view: CoordinatingView }) {
  const { words } = useCoordinatorWords();
  const { clockTime, dayAndMonth } = useDates();
  const ruleWords = useRuleWords(view);
  const waivers = view.status.waivers ?? [];
  const { shown, more } = useShownPart(waivers.toReversed());
  if (waivers.length === 0) return null;
  return (
    <Card heading={words.findings.waivers} hint={words.findings.waiversText}>
      <StandingList
        lines={shown.map(({ entry, rule, subject, reason, by, at }) => ({
          key: String(entry),
          what: [subject, view.titles.get(subject)].filter((part) => part !== undefined).join(' · '),
          text: `${ruleWords(rule)}\n${reason}`,
          from: `${by} · ${words.at(dayAndMonth(at), clockTime(at))}`,
        }))}
      />
      {more}
    </Card>
  );
}
