import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../test/fixtures/small-plan.ts';
import { bindColumns, placesAsShown } from './bind-columns.ts';

const plan = smallPlan();
const dutch = plan.definition.columns.map((column) => column.header.nl);
const bind = (headers: readonly string[]) =>
  bindColumns(
    headers.map((text, column) => ({ text, column })),
    plan,
  );
const place = (headers: readonly string[], field: string) => bind(headers).places[plan.position(field) ?? -1];

describe('a plan’s columns are found', () => {
  it('by their Dutch headers, with the id and the control beside them', () => {
    const binding = bind(dutch);
    expect(binding.places).toEqual(plan.columns.map((_, position) => position + 1));
    expect([binding.id, binding.control, binding.missing, binding.double]).toEqual([
      0,
      dutch.length - 1,
      [],
      [],
    ]);
  });

  it('by their English headers', () => {
    expect(bind(plan.definition.columns.map((column) => column.header.en)).missing).toEqual([]);
  });

  it('in any order', () => {
    expect(place([...dutch].reverse(), 'title')).toBe(dutch.length - 1 - 2);
  });

  it('whatever their case, spaces, accents and dashes', () => {
    expect(place(['actie – id', ' TÍTEL\u00a0', 'Raming\n(€)'], 'title')).toBe(1);
    expect(place(['Raming\n(€)'], 'estimate')).toBe(0);
    expect(bind(['actie – id']).id).toBe(0);
    expect(place(['Titel *', 'Hoofddoel-\nstelling'], 'objective')).toBe(1);
  });
});

describe('columns of which it matters what their cells show', () => {
  it('are those of ids, texts and choices, and no dates or amounts', () => {
    const headers = ['Start', 'Titel', 'Eigen', 'Raming (€)', 'Actie-ID', 'Preventieniveau', 'Einde'];
    const shown = placesAsShown(
      headers.map((text, column) => ({ text, column })),
      plan,
    );
    expect([...shown].sort()).toEqual([1, 4, 5]);
  });
});

describe('other columns are left alone', () => {
  it.each(['__proto__', 'constructor', '', 'Mijn nota’s'])('such as %j', (header) => {
    const binding = bind([header, ...dutch, header]);
    expect([binding.id, binding.missing, binding.double]).toEqual([1, [], []]);
  });
});

describe('a column is told', () => {
  it('when it is missing', () => {
    expect(bind(dutch.filter((header) => header !== 'Titel')).missing.map(({ field }) => field)).toEqual([
      'title',
    ]);
  });

  it('when the id is missing', () => {
    expect(bind(dutch.slice(1)).missing.map(({ field }) => field)).toEqual(['action_id']);
  });

  it('when it stands there twice, and the first is read', () => {
    const binding = bind([...dutch, 'titel', 'Title']);
    expect(binding.double.map(({ field }) => field)).toEqual(['title']);
    expect(binding.places[plan.position('title') ?? -1]).toBe(2);
  });

  it('but not the control column, which holds nothing of the officer', () => {
    expect(bind(dutch.slice(0, -1)).missing).toEqual([]);
  });
});

describe('a kept mapping', () => {
  const headers = (texts: readonly string[]) => texts.map((text, column) => ({ text, column }));

  it('tells what the list’s own headers stand for', () => {
    const binding = bindColumns(headers(['Naam actie', 'Soort']), plan, { 'naam  ACTIE': 'title' });
    expect(binding.places[plan.position('title') ?? -1]).toBe(0);
  });

  it('leaves a header out, even one that the plan knows', () => {
    const binding = bindColumns(headers(['Titel', 'Naam']), plan, { Titel: null, Naam: 'title' });
    expect([binding.places[plan.position('title') ?? -1], binding.double]).toEqual([1, []]);
  });
});
