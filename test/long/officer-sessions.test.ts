import { describe, it } from 'vitest';
import { runSessions } from '../addin/sessions/run-sessions.ts';

describe('in any officer’s session in an unkind Excel', { timeout: 24 * 3_600_000 }, () => {
  it('what is handed in is what the sheet showed, and nothing that somebody typed is lost', () =>
    runSessions(2_000, 77));
});
