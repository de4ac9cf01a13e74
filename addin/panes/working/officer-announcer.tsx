import type { WorkingView } from '../../session/officer-view.ts';
import { Announcer } from '../frame/announcer.tsx';
import { useWords } from '../words/words.ts';

/** What the officer's screen reader hears: how many findings there are, and where submitting stands. */
export function OfficerAnnouncer({ view }: { readonly view: WorkingView }) {
  const { words, say } = useWords();
  const { submit, counts } = view;
  const sentence = () => {
    switch (submit.step) {
      case 'sending':
        return words.submit.sending;
      case 'failed':
        return say(submit.trouble.heading);
      case 'accepted':
        return submit.receipt.unchanged ? words.receipt.unchanged : words.receipt.heading;
      default:
        return words.announce.counts(counts.errors, counts.warnings);
    }
  };
  return <Announcer sentence={sentence()} />;
}
