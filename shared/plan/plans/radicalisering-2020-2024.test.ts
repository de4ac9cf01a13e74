import { describe, expect, it } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped-plan.ts';

const { plan } = shipped;
const { definition } = plan;

describe('the plan on radicalisation', () => {
  it('has the eight objectives of the note, word for word and unwrapped', () => {
    expect(definition.objectives.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'D1 We versterken onze samenleving tegen polarisatie, zowel online als offline. Elk betrokken beleidsdomein neemt de nodige maatregelen om polarisatie tegen te gaan.',
      'D2 We hanteren een krachtdadige aanpak tegen alle vormen van extremisme in onze samenleving, zowel online als offline. Elk betrokken beleidsdomein neemt de nodige maatregelen om extremisme tegen te gaan.',
      'D3 We bouwen de samenwerking en coördinatie tussen alle niveaus en structuren verder uit en we versterken de informatie-uitwisseling.',
      'D4 We ondersteunen en versterken de lokale besturen en de lokale diensten en voorzieningen.',
      'D5 We zetten in op een snelle detectie van signalen en hanteren hierbij een aanklampende, op maat gesneden en multidisciplinaire aanpak bij individuele casussen.',
      'D6 We zetten in op disengagement en nazorg via een curatieve, multidisciplinaire aanpak met als doel een betere re-integratie en vermindering van recidive.',
      'D7 We zetten slachtoffers centraal in het beleid rond gewelddadige radicalisering, extremisme, terrorisme en polarisatie.',
      'D8 We onderbouwen ons beleid via wetenschappelijk onderzoek en de opbouw en verspreiding van kennis en expertise.',
    ]);
  });

  it('keeps every statement of the note but the eighth, which does not exist', () => {
    const numbers = Array.from({ length: 46 }, (_, i) => i + 1).filter((number) => number !== 8);
    const kept = definition.statements.map(({ code }) => code).filter((code) => code.startsWith('S'));
    expect(kept).toEqual(numbers.map((number) => `S${number}`));
  });

  it('reads the year of the framework without the footnote that stands behind it', () => {
    expect(plan.statement('S20')?.text).toContain('17 juli 2020 werd');
  });

  it('lets five domains contribute unless the coordinator says otherwise', () => {
    expect(plan.contributors.map(({ code }) => code)).toEqual(['KBBJ', 'OV', 'WVG', 'CJSM', 'WSE']);
  });

  it('lets one domain take over from three in 2024', () => {
    const coDomains = plan.role('co-domains');
    if (coDomains === undefined) throw new Error('the plan has no column for co-domains');
    const former = ['EWI', 'LV', 'WSE'];
    const validOn = (day: string) =>
      plan.choices(coDomains, day).filter((code) => code === 'WEWILS' || former.includes(code));
    expect(validOn('2023-12-31').toSorted()).toEqual(former);
    expect(validOn('2024-01-01')).toEqual(['WEWILS']);
  });

  it('opens the status in the rounds after the first version only, and the rest not in a status round', () => {
    const openIn = (kind: 'drafting' | 'follow-up' | 'actualisation') =>
      plan.columns.filter((column) => column.openIn.includes(kind)).map(({ field }) => field);
    expect(openIn('follow-up')).toEqual(['entity', 'status', 'progress', 'progress_date']);
    expect(openIn('drafting')).not.toContain('status');
    expect(openIn('actualisation')).toHaveLength(26);
  });
});
