import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/log/role.ts';
import { AskedQuestion, type Persona } from '../../sign-in/sign-in-question.ts';
import { coordinatorAtFirst } from './coordinator-at-first.ts';

const persona = (id: string, role: Role): Persona => ({
  id,
  identity: { person: { account: `local:${id}`, name: id }, role, contributors: [] },
});

const asks = (asked: AskedQuestion, personas: readonly Persona[]) =>
  asked.ask<string | null>((answer) => ({ ask: 'persona', personas, answer }));

describe('who tries the service on their own machine', () => {
  it('is its coordinator at first, whatever stands before that in the list', async () => {
    const asked = new AskedQuestion();
    coordinatorAtFirst(asked);
    expect(await asks(asked, [persona('ov', 'officer'), persona('tom', 'coordinator')])).toBe('tom');
  });

  it('is asked from then on', async () => {
    const asked = new AskedQuestion();
    coordinatorAtFirst(asked);
    const personas = [persona('tom', 'coordinator'), persona('ov', 'officer')];
    await asks(asked, personas);
    const second = asks(asked, personas);
    expect(asked.getSnapshot()?.ask).toBe('persona');
    const question = asked.getSnapshot();
    if (question?.ask === 'persona') question.answer('ov');
    expect(await second).toBe('ov');
  });

  it('is asked at once where the service has no coordinator', () => {
    const asked = new AskedQuestion();
    coordinatorAtFirst(asked);
    void asks(asked, [persona('ov', 'officer')]);
    expect(asked.getSnapshot()?.ask).toBe('persona');
  });
});
