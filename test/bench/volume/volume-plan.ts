import shipped from '../../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** GAA, GAB … up to 676 codes. */
function codeOf(number: number): string {
  return `G${letters[Math.floor(number / letters.length)]}${letters[number % letters.length]}`;
}

/** The shipped plan with `count` municipalities as its contributors: another definition and no code. */
export function planOfMunicipalities(count: number): object {
  const domains = shipped.domains.map((domain) => ({ ...domain, involved: false }));
  return {
    ...shipped,
    id: 'gemeenten',
    domains: [...domains, { code: 'GEM', name: 'Gemeenten', involved: true }],
    contributors: Array.from({ length: count }, (_, number) => ({
      code: codeOf(number),
      domain: 'GEM',
      name: `Gemeente ${number + 1}`,
    })),
  };
}
