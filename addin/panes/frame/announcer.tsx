import { useHeardStyles } from './heard.tsx';

/**
 * Tells a screen reader what changed without taking the focus. It holds one sentence, which changes only
 * when the facts do, so that each is heard once.
 */
export function Announcer({ sentence }: { readonly sentence: string }) {
  const { heard } = useHeardStyles();
  return (
    <div role="status" className={heard}>
      {sentence}
    </div>
  );
}
