import { presentFinding } from '../../../shared/contract/finding-json.ts';
import type { SavedWorkbook, SavedWorkbooks, WorkbookFindings } from '../../../shared/contract/workbooks.ts';
import type { Language } from '../../../shared/text/localised.ts';
import { workbookPath } from '../init.ts';
import { type Noticed, type NoticedWorkbooks, standOf } from './noticed-workbooks.ts';

/** What was noticed, of the contributors of which `mayRead` holds, in one language. */
export function savedWorkbooks(
  workbooks: NoticedWorkbooks,
  mayRead: (contributor: string) => boolean,
  language: Language,
): SavedWorkbooks {
  return {
    lookedAt: workbooks.lookedAt,
    problem: workbooks.problem?.[language] ?? null,
    workbooks: workbooks.noticed
      .filter(({ contributor }) => mayRead(contributor.code))
      .map((noticed) => savedWorkbook(noticed, language)),
  };
}

/** Everything that was found in one workbook, in one language. */
export function workbookFindings(noticed: Noticed, language: Language): WorkbookFindings {
  const verdict = noticed.seen?.verdict;
  return {
    workbook: savedWorkbook(noticed, language),
    findings: (verdict?.findings ?? []).map((finding) => presentFinding(finding, language)),
    findingsInAll: verdict?.findingsInAll ?? 0,
    notes: (verdict?.notes ?? []).map((note) => note[language]),
  };
}

function savedWorkbook(noticed: Noticed, language: Language): SavedWorkbook {
  const { contributor, file, seen, openElsewhere } = noticed;
  const { code } = contributor;
  const verdict = seen?.verdict;
  const findings = seen?.findings ?? null;
  const unfit = findings?.outcome === 'unfit' ? findings.problem : null;
  const problem = verdict?.problem ?? unfit;
  return {
    contributor: code,
    path: workbookPath(code),
    stand: standOf(noticed),
    savedAt: file?.modifiedAt ?? null,
    seenAt: seen?.at ?? null,
    actions: verdict?.actions ?? 0,
    counts: verdict?.counts ?? { errors: 0, warnings: 0, infos: 0 },
    ifCollected: verdict?.ifCollected ?? null,
    missing: [...(verdict?.missing ?? [])],
    openElsewhere,
    findingsShown: findings === null ? null : ['shown', 'written'].includes(findings.outcome),
    problem: problem?.[language] ?? null,
  };
}
