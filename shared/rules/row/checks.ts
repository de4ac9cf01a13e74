import type { RowCheck } from '../check.ts';
import { alone } from './alone.ts';
import { notAfter, notBefore, order, withinPeriod } from './dates.ts';
import { filled } from './filled.ts';
import { fits } from './fits.ts';
import { includesAll, includesAny, notChosen } from './includes.ts';
import { longEnough } from './long-enough.ts';
import { notAmong } from './not-among.ts';
import { oneOf } from './one-of.ts';
import { words } from './words.ts';

/** Every check of a row. */
export const rowChecks: readonly RowCheck[] = [
  alone,
  filled,
  fits,
  includesAll,
  includesAny,
  longEnough,
  notAfter,
  notAmong,
  notBefore,
  notChosen,
  oneOf,
  order,
  withinPeriod,
  words,
];
