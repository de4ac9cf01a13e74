import { done, type Result } from '../../../shared/contract/problem.ts';
import { holdsNationalNumber } from '../../../shared/rules/cell/national-number.ts';
import { asOfDate } from '../check-contribution.ts';
import { type DecisionGround, refused } from './ground.ts';

/** Refuses a text that holds a number of the national register: that never enters the log (GDPR, article 5.1.c). */
export function withoutPersonalNumber(
  { state, now }: Pick<DecisionGround, 'state' | 'now'>,
  text: string,
): Result<null> {
  if (!holdsNationalNumber(text, asOfDate(state, now))) return done(null);
  return refused({
    nl: 'Er lijkt een rijksregisternummer in te staan, en dat mag nooit in het logboek. Laat het weg.',
    en: 'It seems to hold a national register number, which may never enter the log. Leave it out.',
  });
}
