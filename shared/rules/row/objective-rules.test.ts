import { describe } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';

const channel = 'Vul Online/offline in voor doelstelling 1 en 2.';

const told: readonly ToldCase[] = [
  { code: 'R05', why: 'D1', typed: { objective: 'D1' }, column: 'channel', message: channel },
  { code: 'R05', why: 'D2', typed: { objective: 'D2' }, column: 'channel', message: channel },
  {
    code: 'R06',
    why: 'the main objective once more',
    typed: { secondary_objectives: 'D8; d5' },
    column: 'secondary_objectives',
    message: 'Nevendoelstelling is gelijk aan de hoofddoelstelling.',
  },
  {
    code: 'R18',
    why: 'primary prevention',
    typed: { objective: 'D6', prevention_levels: 'Primair' },
    column: 'prevention_levels',
    message: 'Doelstelling 6 is doorgaans tertiaire preventie.',
  },
  {
    code: 'R19',
    why: 'a house search',
    typed: {
      description: 'De lokale politie krijgt meer middelen voor huiszoekingen bij verdachte personen.',
    },
    column: 'description',
    message: 'De omschrijving lijkt repressief; de belangrijkste hefbomen daarvoor liggen federaal.',
  },
];

const silent: readonly SilentCase[] = [
  { code: 'R05', why: 'filled in', typed: { objective: 'D1', channel: 'Online' } },
  { code: 'R05', why: 'another objective', typed: { objective: 'D3', channel: '' } },
  { code: 'R06', why: 'another objective', typed: { secondary_objectives: 'D1; D8' } },
  {
    code: 'R18',
    why: 'tertiary among others',
    typed: { objective: 'D6', prevention_levels: 'Primair; Tertiair' },
  },
  { code: 'R18', why: 'no level, which C13 tells', typed: { objective: 'D6', prevention_levels: '' } },
  {
    code: 'R19',
    why: 'words that only begin alike',
    typed: { description: 'Vervolgens werken aanhoudend betrokken begeleiders samen aan een warm onthaal.' },
  },
];

describe('an action and its objective', () => {
  rulesHold('row', told, silent);
});
