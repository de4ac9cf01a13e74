import { describe, it } from 'vitest';
import { holdsEditsAgainstFullCheck } from '../fixtures/edited-sheet.ts';

describe('checking while people edit', () => {
  it('finds after each of 10,000 edits what a check of the whole sheet finds', () => {
    holdsEditsAgainstFullCheck(100);
  }, 120_000);
});
