import { items } from '../../cells/choices.ts';
import type { Column } from '../../plan/definition.ts';
import type { Fix } from '../finding.ts';

/**
 * The fix that puts `meant` in the place of `given`. The text of the fix is the whole cell's, so the
 * other choices of the cell are written again as they stand.
 */
export function replacementFix(text: string, given: string, meant: string, column: Column): Fix {
  const whole =
    column.type === 'multi'
      ? items(text)
          .map((item) => (item === given ? meant : item))
          .join('; ')
      : meant;
  return {
    kind: 'replace',
    text: whole,
    label: { nl: `Vervang door ${meant}`, en: `Replace by ${meant}` },
  };
}
