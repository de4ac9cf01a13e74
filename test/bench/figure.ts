/** One measured figure, beside what it is compared with in the same run. */
export interface Figure {
  readonly kind: 'figure';
  readonly part: string;
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** What `ours` and the peer come to, as `aim` means it; `null` where nothing is compared. */
  readonly ratio: number | null;
  readonly aim: Aim | null;
}

/** What a figure should come to, in words, and whether it does. */
export interface Aim {
  readonly text: string;
  readonly met: boolean;
}

/** Something that holds or does not, or cannot be asked on this machine. */
export interface Check {
  readonly kind: 'check';
  readonly part: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** What was found, or why it was skipped. */
  readonly detail: string;
}

export type Line = Figure | Check;

interface Compared {
  readonly part: string;
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: { readonly name: string; readonly value: number };
}

/** How many times as fast (or as small) as the peer ours is; `atLeast` where that much is aimed at. */
export function timesAsFast(compared: Compared, atLeast?: number): Figure {
  const ratio = compared.peer.value / compared.ours;
  const aim = atLeast === undefined ? null : { text: `≥ ${atLeast}×`, met: ratio >= atLeast };
  return { kind: 'figure', ...compared, ratio, aim };
}

/** How many times the floor ours is: what cannot be done without. */
export function timesTheFloor(compared: Compared): Figure {
  return { kind: 'figure', ...compared, ratio: compared.ours / compared.peer.value, aim: null };
}

/** A figure that stands by itself. */
export function alone(figure: Omit<Compared, 'peer'>, below?: number): Figure {
  const aim = below === undefined ? null : { text: `< ${below} ${figure.unit}`, met: figure.ours < below };
  return { kind: 'figure', ...figure, peer: null, ratio: null, aim };
}

/** Whether nothing that was aimed at was missed. */
export function allMet(lines: readonly Line[]): boolean {
  return lines.every((line) =>
    line.kind === 'check' ? line.outcome !== 'failed' : line.aim === null || line.aim.met,
  );
}
