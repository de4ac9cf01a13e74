import type { Role } from '../../shared/log/role.ts';
import { type CoordinatingView, type CoordinatorTab, coordinatorTabs } from './coordinator-view.ts';

/**
 * What each role finds in these pages. The service decides what it admits; a test holds this beside its
 * catalogue, so that nothing is offered here that it would refuse.
 */
const tabs: Readonly<Record<Role, readonly CoordinatorTab[]>> = {
  coordinator: coordinatorTabs,
  reader: ['overview', 'findings', 'remarks', 'history', 'export'],
  auditor: ['overview', 'conflicts', 'findings', 'remarks', 'history', 'export', 'access'],
  officer: [],
};

const none = {
  merge: false,
  decide: false,
  remark: false,
  answer: false,
  readHistory: false,
  readWorkbooks: false,
  collect: false,
} as const;
const may: Readonly<Record<Role, CoordinatingView['may']>> = {
  coordinator: {
    merge: true,
    decide: true,
    remark: true,
    answer: true,
    readHistory: true,
    readWorkbooks: true,
    collect: true,
  },
  reader: { ...none, remark: true, readHistory: true, readWorkbooks: true },
  auditor: { ...none, readHistory: true },
  officer: none,
};

export const tabsOf = (role: Role): readonly CoordinatorTab[] => tabs[role];
export const mayOf = (role: Role): CoordinatingView['may'] => may[role];
