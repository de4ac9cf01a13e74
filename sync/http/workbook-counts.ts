import { workbookStands } from '../../shared/contract/workbooks.ts';
import { type NoticedWorkbooks, standOf } from '../usecases/noticing/noticed-workbooks.ts';

/** How many workbooks stand how, and how many looks there were, as Prometheus reads it. */
export function workbookCounts({ noticed, looks }: NoticedWorkbooks): string {
  const lines = [
    '# HELP actieplan_workbooks Workbooks in the library by how they stood at the last look.',
    '# TYPE actieplan_workbooks gauge',
    ...workbookStands.map((stand) => {
      const count = noticed.filter((one) => standOf(one) === stand).length;
      return `actieplan_workbooks{stand="${stand}"} ${count}`;
    }),
    '# HELP actieplan_looks_total Looks at the workbooks in the library.',
    '# TYPE actieplan_looks_total counter',
    `actieplan_looks_total{outcome="done"} ${looks.done}`,
    `actieplan_looks_total{outcome="failed"} ${looks.failed}`,
  ];
  return `${lines.join('\n')}\n`;
}
