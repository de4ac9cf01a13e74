import { describe } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';

const told: readonly ToldCase[] = [
  {
    code: 'R16',
    why: 'a partner that is not local',
    typed: { objective: 'D4', partners: 'Federaal: OCAD; Andere: VVSG' },
    column: 'partners',
    message: 'Doelstelling 4 zonder lokale partner of gemeentelijke gerichtheid.',
  },
  {
    code: 'R17',
    why: 'nobody',
    typed: { objective: 'D3', partners: '', co_domains: '' },
    column: 'partners',
    message: 'Doelstelling 3 zonder partner of betrokken beleidsdomein.',
  },
  {
    code: 'R24',
    why: 'the domain itself',
    typed: { co_domains: 'CJSM; OV' },
    column: 'co_domains',
    message: 'Eigen beleidsdomein staat bij Betrokken beleidsdomeinen.',
  },
  {
    code: 'R24',
    why: 'the domain itself, on a row that has none yet',
    typed: { domain: '', co_domains: 'OV' },
    column: 'co_domains',
    message: 'Eigen beleidsdomein staat bij Betrokken beleidsdomeinen.',
  },
];

const silent: readonly SilentCase[] = [
  {
    code: 'R16',
    why: 'a local partner',
    typed: { objective: 'D4', partners: 'Andere: VVSG; lokaal: steden' },
  },
  { code: 'R16', why: 'aimed at municipalities', typed: { objective: 'D4', municipal: 'Ja', partners: '' } },
  { code: 'R16', why: 'another objective', typed: { objective: 'D5', partners: '' } },
  { code: 'R17', why: 'any partner', typed: { objective: 'D3', partners: 'OCAD', co_domains: '' } },
  { code: 'R17', why: 'a policy domain', typed: { objective: 'D3', partners: '', co_domains: 'WVG' } },
  { code: 'R24', why: 'other domains', typed: { co_domains: 'CJSM; WVG' } },
];

describe('who does an action together with the domain', () => {
  rulesHold('row', told, silent);
});
