import type { AskedQuestion } from '../../sign-in/sign-in-question.ts';

/**
 * Whoever tries the service on their own machine begins as its coordinator, without being asked; signing in
 * once more asks as whom.
 */
export function coordinatorAtFirst(asked: Pick<AskedQuestion, 'subscribe' | 'getSnapshot'>): void {
  const stop = asked.subscribe(() => {
    const question = asked.getSnapshot();
    if (question?.ask !== 'persona') return;
    stop();
    const coordinator = question.personas.find(({ identity }) => identity.role === 'coordinator');
    if (coordinator !== undefined) question.answer(coordinator.id);
  });
}
