import type { CellCheck } from '../check.ts';
import { choice } from './choice.ts';
import { contactData } from './contact-data.ts';
import { errorValue } from './error-value.ts';
import { knownDomain } from './known-domain.ts';
import { leadingSign } from './leading-sign.ts';
import { maxLength } from './max-length.ts';
import { nationalNumber } from './national-number.ts';
import { nearMatch } from './near-match.ts';
import { required } from './required.ts';
import { shownValue } from './shown-value.ts';
import { textLength } from './text-length.ts';
import { understood } from './understood.ts';

/** Every check of a cell. */
export const cellChecks: readonly CellCheck[] = [
  choice,
  contactData,
  errorValue,
  knownDomain,
  leadingSign,
  maxLength,
  nationalNumber,
  nearMatch,
  required,
  shownValue,
  textLength,
  understood,
];
