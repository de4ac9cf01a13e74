import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../shared/log/role.ts';
import { emptyState, type State } from '../../shared/log/state.ts';
import { catalogue, type RouteRule } from '../http/catalogue.ts';
import { grantedTo, rolesWithin } from './granted-access.ts';

const person = { account: 'entra:tenant:lien', name: 'Lien Claes' };

type Listed = Pick<State['access'][number], 'role' | 'contributors'>;

/** What somebody with these roles of the tenant may do, where the coordinator said this of the account. */
function granted(given: readonly [Role, ...Role[]], listed?: Listed) {
  const said = {
    type: 'access' as const,
    account: person.account,
    name: 'Zoals het op de lijst staat',
    by: { account: 'entra:tenant:els', name: 'Els Maes' },
    at: '2021-03-01T09:00:00.000Z',
    entry: 7,
  };
  const access = listed === undefined ? [] : [{ ...said, ...listed }];
  return grantedTo({ ...emptyState, access }, { person, roles: given, contributors: [] });
}

const lists = (...codes: string[]): Listed => ({ role: 'officer', contributors: codes });
const lets = (role: Role, ...contributors: string[]) => ({
  ok: true,
  identity: { person, role, contributors },
});
const refuses = (fault: string) => ({ ok: false, fault });

describe('what the coordinator says of an account', () => {
  it('names whom an officer fills in for', () => {
    expect(granted(['officer'], lists('OV', 'WVG'))).toEqual(lets('officer', 'OV', 'WVG'));
  });

  it('is not there for an officer yet, who then fills in for nobody', () => {
    expect(granted(['officer'])).toEqual(lets('officer'));
  });

  it.each(roles)('takes every access of a %s away', (role) => {
    expect(granted([role], { role: 'none', contributors: [] })).toEqual(refuses('access-taken'));
  });

  it.each<Exclude<Role, 'coordinator' | 'officer'>>(['reader', 'auditor'])(
    'lowers a coordinator to a %s',
    (role) => {
      expect(granted(['coordinator'], { role, contributors: [] })).toEqual(lets(role));
    },
  );

  it('chooses among several roles of the tenant', () => {
    expect(granted(['reader', 'officer'], lists('OV'))).toEqual(lets('officer', 'OV'));
  });

  it.each<[Role, Exclude<Listed['role'], 'none'>]>([
    ['officer', 'coordinator'],
    ['officer', 'reader'],
    ['reader', 'coordinator'],
    ['reader', 'officer'],
    ['reader', 'auditor'],
    ['auditor', 'reader'],
    ['auditor', 'officer'],
  ])('never makes a %s a %s', (given, role) => {
    const contributors = role === 'officer' ? ['OV'] : [];
    expect(granted([given], { role, contributors })).toEqual(refuses('access-above-role'));
  });
});

it.each<[readonly [Role, ...Role[]], Role]>([
  [['officer', 'reader', 'coordinator'], 'coordinator'],
  [['officer', 'auditor', 'reader'], 'reader'],
  [['officer', 'auditor'], 'auditor'],
])('of the roles %o the strongest counts where the list says nothing: %s', (given, role) => {
  expect(granted(given)).toEqual(lets(role));
});

describe('a role within another', () => {
  const opened = (role: Role): readonly string[] =>
    Object.entries<RouteRule>(catalogue).flatMap(([route, { admits }]) =>
      admits === 'anyone' || admits.includes(role) ? [route] : [],
    );

  it.each(roles.flatMap((role) => rolesWithin[role].map((lesser) => [lesser, role] as const)))(
    'opens no address that the other does not: %s within %s',
    (lesser, role) => {
      expect(opened(role)).toEqual(expect.arrayContaining([...opened(lesser)]));
    },
  );
});
