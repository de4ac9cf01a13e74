import type { CoordinatingView } from '../../coordination/coordinator-view.ts';
import { at } from './coordinating.ts';
import { coverageOf, preview, registerFinding, standing, status } from './register-facts.ts';

/** 300 contributors in 13 domains, a thousand changes, twenty thousand findings: nothing of it may stall. */
const domains = Array.from({ length: 13 }, (_none, index) => `DOM${String.fromCharCode(65 + index)}`);
const codes = Array.from({ length: 300 }, (_none, index) => `C${String(index + 1).padStart(3, '0')}`);

const contributors = codes.map((code, index) =>
  standing(
    code,
    domains[index % domains.length] ?? 'DOMA',
    `Indiener met een naam van gewone lengte ${index + 1}`,
    index % 7 === 0
      ? null
      : { at: '2021-03-01T09:00:00Z', actions: 1000, warnings: index % 3, sequence: 1 + (index % 4) },
    index % 7 === 0
      ? { daysLate: index % 14 === 0 ? 4 : 0 }
      : { sinceMerge: { added: 3, changed: index % 5, withdrawn: 0 } },
  ),
);

const coverage = coverageOf(
  domains,
  Array.from({ length: 8 }, (_none, row) => domains.map((_domain, column) => (row * 7 + column * 3) % 11)),
);

const findings = Array.from({ length: 20_000 }, (_none, index) => {
  const code = codes[index % codes.length] ?? '';
  const actionId = `${code}-${String((index % 999) + 1).padStart(3, '0')}`;
  return registerFinding('G08', 'warning', {}, { actionId, subject: `${actionId}/${index}`, basis: ['S35'] });
});

export const many: CoordinatingView = at({
  status: { ...status, contributors, coverage, findings, duplicates: [], waiting: [] },
  preview: {
    step: 'here',
    answer: {
      ...preview,
      coverage,
      contributors: contributors.map(({ contributor, domain, sinceMerge, submission }) => ({
        contributor,
        domain,
        submission: submission === null ? null : submission.sequence,
        ...sinceMerge,
        unchanged: 900,
        waiting: 0,
        conflicts: 0,
      })),
      conflicts: [],
      changes: Array.from({ length: 1000 }, (_none, index) => ({
        contributor: codes[Math.floor(index / 100)] ?? '',
        actionId: `${codes[Math.floor(index / 100)]}-${String((index % 100) + 1).padStart(3, '0')}`,
        what: 'changed' as const,
        column: 'description',
        before: 'Een omschrijving zoals ze eerst was',
        after: 'Een omschrijving zoals ze nu is geworden',
        source: 'domain' as const,
      })),
      changesInAll: 41_230,
    },
  },
});
