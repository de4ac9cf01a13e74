import type { Typed } from '../../fixtures/typed-sheet.ts';
import { oneOf, type Sentences } from './sentences.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const objectives = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];
const levels = ['Primair', 'Secundair', 'Primair; Secundair', 'Tertiair'];
const coDomains = ['', '', '', 'OV', 'WVG; CJSM', 'WVG'];
const reasons = new Map([
  ['Lopend – behouden', 'Noodzakelijk voor de doelstelling'],
  ['Lopend – bijgestuurd', 'Recente ontwikkelingen; Gevoerd onderzoek'],
  ['Nieuw', 'Vraag van lokale actoren; Recente ontwikkelingen'],
]);

/** One action as an officer types it under the shipped plan's columns: sound, with a warning here and there. */
function typedRow(number: number, random: () => number, sentences: Sentences): Typed {
  const pick = <Item>(items: readonly Item[]): Item => oneOf(items, random());
  const [focus, reason] = pick([...reasons]);
  const objective = pick(objectives);
  const secondary = pick(objectives);
  const day = `${1 + Math.floor(random() * 28)}`.padStart(2, '0');
  const month = `${1 + Math.floor(random() * 12)}`.padStart(2, '0');
  return {
    entity: pick(['Dienst Samenleven', 'Dienst Onderwijs', 'Welzijnsdienst', 'Preventiedienst']),
    title: `${sentences(random).slice(0, 110).trim()} (${number})`,
    description: Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentences(random))
      .join(' ')
      .padEnd(50, '.')
      .slice(0, 1_900),
    objective,
    secondary_objectives: secondary === objective ? '' : secondary,
    focus,
    focus_reasons: reason,
    focus_reason_text: focus === 'Lopend – behouden' ? '' : sentences(random),
    prevention_levels: pick(levels),
    channel: pick(['Online', 'Offline', 'Online en offline']),
    age_group: pick(['Minderjarigen', 'Volwassenen', 'Beide']),
    target_group: pick(['Leerlingen', 'Buurtbewoners', 'Jongeren van 12 tot 18 jaar', 'Ouders', '']),
    municipal: pick(['Ja', 'Nee']),
    co_domains: pick(coDomains),
    partners: `Lokaal: ${pick(['scholen', 'sportclubs', 'politiezone', 'het buurthuis'])}; Andere: VVSG`,
    start: `${day}/${month}/${pick(['2018', '2019', '2020', '2021'])}`,
    end: pick(['Doorlopend', `${day}/${month}/2023`, `${day}/${month}/2024`]),
    // One in some five hundred asks for what the plan does not foresee, and waits for a waiver.
    funding:
      random() < 0.002
        ? 'Bijkomende kredieten'
        : pick(['Geen budgettaire impact', 'Binnen bestaande kredieten']),
    estimate: `${Math.floor(random() * 400) * 250},00`,
    admin_impact: 'Geen',
    agenda: pick(['Nee', 'Nee', 'Nog te bepalen']),
    indicator: `${1 + Math.floor(random() * 60)} ${pick(['sessies', 'deelnemers', 'scholen'])} per jaar`,
  };
}

/** `count` actions of one contributor; the same for the same seed. */
export function typedRows(count: number, seed: number, sentences: Sentences): readonly Typed[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, number) => typedRow(number + 1, random, sentences));
}
