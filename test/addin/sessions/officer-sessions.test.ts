import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { onceTold } from './once-told.ts';
import { runSessions } from './run-sessions.ts';
import { tellSession } from './tell-session.ts';

describe('in any officer’s session in an unkind Excel', { timeout: 120_000 }, () => {
  it('what is handed in is what the sheet showed, and nothing that somebody typed is lost', () =>
    runSessions(60, 4242));
});

describe('in each session that once told a fault', () => {
  it.each(onceTold)('$why: no more', ({ session }) => tellSession(session));
});

describe('an add-in with a fault is caught', () => {
  it.each(mutants)('that $fault', async ({ session, put, caughtAs }) => {
    await tellSession(session);
    const takeOut = put();
    try {
      await expect(tellSession(session)).rejects.toThrow(caughtAs);
    } finally {
      takeOut();
    }
  });
});
