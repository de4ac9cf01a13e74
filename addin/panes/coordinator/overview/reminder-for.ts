import type { Language } from '../../../../shared/text/localised.ts';
import type { CoordinatorWords } from '../../words/coordinator/words.ts';
import type { Message } from './message-card.tsx';
import type { ContributorStanding } from './order-of-lateness.ts';

/** The reminder that the service has ready for a contributor; `null` where the round does not wait for it. */
export function reminderFor(
  { contributor, reminder }: ContributorStanding,
  words: CoordinatorWords,
  language: Language,
): Message | null {
  if (reminder === null) return null;
  return { heading: words.message.reminder(contributor), to: reminder.to, ...reminder[language] };
}
