import type { Language } from '../../../shared/text/localised.ts';
import type { ReceiptView } from '../../session/officer-view.ts';
import { clockTime, numericDate } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** The receipt line by line, as shown and as copied; what did not happen has no line. */
export function receiptLines(
  { receipt, given, withdrawn, waiting, takenOver }: Omit<ReceiptView, 'unchanged' | 'notWritten'>,
  words: Words,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const counted = (ids: readonly string[]) => `${ids.length} (${ids.join(', ')})`;
  const line = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return [
    ...line(words.receipt.actions, String(receipt.actions)),
    ...line(words.receipt.given, given.length === 0 ? null : counted(given.map(({ actionId }) => actionId))),
    ...line(words.receipt.withdrawn, withdrawn.length === 0 ? null : counted(withdrawn)),
    ...line(words.receipt.waiting, waiting.length === 0 ? null : counted(waiting)),
    ...line(words.receipt.takenOver, takenOver === 0 ? null : words.receipt.takenOverText(takenOver)),
    ...line(
      words.receipt.warnings,
      receipt.counts.errors === 0
        ? words.receipt.noErrors(receipt.counts.warnings)
        : String(receipt.counts.warnings),
    ),
    ...line(words.receipt.when, words.receipt.at(numericDate(receipt.at), clockTime(receipt.at, language))),
    ...line(words.receipt.by, receipt.by),
  ];
}
