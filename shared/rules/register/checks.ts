import type { RegisterCheck } from '../check.ts';
import { approvedActionMissing } from './approved-action-missing.ts';
import { domainSubmitted } from './domain-submitted.ts';
import { groupCovered } from './group-covered.ts';
import { objectiveCovered } from './objective-covered.ts';
import { objectiveOwed } from './objective-owed.ts';
import { participationConfirmed } from './participation-confirmed.ts';
import { similarTitles } from './similar-titles.ts';
import { statusFalls } from './status-falls.ts';
import { themeCovered } from './theme-covered.ts';

/** Every check of the register. */
export const registerChecks: readonly RegisterCheck[] = [
  objectiveOwed,
  objectiveCovered,
  domainSubmitted,
  participationConfirmed,
  similarTitles,
  groupCovered,
  statusFalls,
  approvedActionMissing,
  themeCovered,
];
