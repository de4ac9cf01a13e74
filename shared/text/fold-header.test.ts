import { describe, expect, it } from 'vitest';
import { foldHeader } from './fold-header.ts';

describe('a column header', () => {
  it.each([
    ['Titel *', 'titel'],
    ['* Titel', 'titel'],
    ['Titel**', 'titel'],
    ['Titel:', 'titel'],
    ['Titel\u00a0*\n', 'titel'],
    ['Hoofddoel-\nstelling', 'hoofddoelstelling'],
    ['Hoofddoel\u00adstelling', 'hoofddoelstelling'],
    ['Aard van\r\nde  actie', 'aard van de actie'],
    ['Stárt', 'start'],
    ['Raming (€)', 'raming (€)'],
    ['Online-\nOffline', 'online-offline'],
    ['*', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldHeader(text)).toBe(folded);
    expect(foldHeader(folded)).toBe(folded);
  });
});
