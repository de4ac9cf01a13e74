import type { Line } from './figure.ts';

const columns = ['what', 'ours', 'beside', 'ratio', 'aim', 'met'] as const;

/** The figures as a table for people, and below it one line of JSON for each. */
export function printed(lines: readonly Line[]): string {
  const rows: (readonly string[])[] = [columns, ...lines.map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', ...lines.map((line) => JSON.stringify(line))].join('\n');
}

function cellsOf(line: Line): readonly string[] {
  const what = `${line.part}: ${line.name}`;
  if (line.kind === 'check') return [what, line.detail, '', '', 'passes', line.outcome];
  const { ours, unit, peer, ratio, aim } = line;
  return [
    what,
    `${rounded(ours)} ${unit}`,
    peer === null ? '' : `${rounded(peer.value)} ${unit} (${peer.name})`,
    ratio === null ? '' : `${rounded(ratio)}×`,
    aim?.text ?? '',
    aim === null ? '' : aim.met ? 'yes' : 'NO',
  ];
}

/** Three digits that tell something, whole numbers from a hundred on. */
function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();
}
