import { describe, expect, it } from 'vitest';
import { type CoordinatorTab, coordinatorTabs } from '../../addin/coordination/coordinator-view.ts';
import { mayOf, tabsOf } from '../../addin/coordination/role-tabs.ts';
import { roles } from '../../shared/log/role.ts';
import { type RouteName, ruleOf } from '../../sync/http/catalogue.ts';

/** What is asked of the service as soon as a tab is opened. */
const asks: Readonly<Record<CoordinatorTab, readonly RouteName[]>> = {
  overview: ['GET /api/me', 'GET /api/plan', 'GET /api/status'],
  preview: ['POST /api/merges/preview'],
  conflicts: ['GET /api/status'],
  findings: ['GET /api/status'],
  remarks: ['GET /api/remarks'],
  history: ['GET /api/history', 'GET /api/actions/{id}/history', 'GET /api/register/changes'],
  export: ['GET /api/register.xlsx', 'GET /api/register.csv', 'GET /api/register.json'],
  round: ['POST /api/decisions'],
  access: ['GET /api/access'],
};

const deeds = {
  merge: ['POST /api/merges', 'POST /api/merges/preview'],
  decide: [
    'POST /api/decisions',
    'POST /api/actions/{id}/remarks/{entry}/answers',
    'POST /api/actions/{id}/erasures',
  ],
  remark: ['POST /api/actions/{id}/remarks'],
  readHistory: ['GET /api/history'],
  readWorkbooks: ['GET /api/workbooks'],
  collect: ['GET /api/contributors/{code}/workbook', 'POST /api/contributors/{code}/collections'],
} as const satisfies Record<string, readonly RouteName[]>;

const admits = (route: RouteName, role: (typeof roles)[number]): boolean => {
  const admitted = ruleOf(route)?.admits;
  return admitted === 'anyone' || (admitted?.includes(role) ?? false);
};

describe.each(roles)('to the role %s', (role) => {
  it('no tab is offered that the service would refuse', () => {
    const refused = tabsOf(role).filter((tab) => !asks[tab].every((route) => admits(route, role)));
    expect(refused).toEqual([]);
  });

  it('nothing is offered to be done that the service would refuse', () => {
    const may = mayOf(role);
    const refused = Object.entries(deeds).filter(
      ([deed, routes]) =>
        Object.entries(may).some(([name, allowed]) => name === deed && allowed) &&
        !routes.every((route) => admits(route, role)),
    );
    expect(refused).toEqual([]);
  });
});

it('the coordinator is offered everything', () => {
  expect(tabsOf('coordinator')).toEqual(coordinatorTabs);
  expect(Object.values(mayOf('coordinator'))).not.toContain(false);
});
