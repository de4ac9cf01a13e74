/** A stretch of the later text, and whether the earlier one lacks it. */
export interface Stretch {
  readonly text: string;
  readonly added: boolean;
}

/** Above this many comparisons the middle is told as one addition: the pane must not stall on a long text. */
const comparisonsAtMost = 250_000;

/** The later text in stretches of words, each known to the earlier text or added to it; spaces stay. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const old = words(before);
  const now = words(after);
  let start = 0;
  while (start < old.length && start < now.length && same(old[start], now[start])) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    same(old[old.length - 1 - end], now[now.length - 1 - end])
  )
    end += 1;

  const kept = keptWords(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const stretches: Stretch[] = [];
  for (const [at, word] of now.entries()) {
    const added = at >= start && at < now.length - end && !kept.has(at - start);
    const last = stretches.at(-1);
    if (last !== undefined && last.added === added) {
      stretches[stretches.length - 1] = { text: last.text + word, added };
    } else {
      stretches.push({ text: word, added });
    }
  }
  return stretches;
}

/** The semicolon between the values of a list comes and goes with what follows: it makes no other word. */
function same(one: string | undefined, other: string | undefined): boolean {
  return one?.trim().replace(/;$/, '') === other?.trim().replace(/;$/, '');
}

/** Words, each with the space that follows it. */
function words(text: string): readonly string[] {
  return text.match(/\s*\S+\s*/g) ?? [];
}

/** Places in `now` of a longest common run of words, by the usual table of lengths. */
function keptWords(old: readonly string[], now: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  if (old.length * now.length > comparisonsAtMost) return kept;
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = same(old[i], now[j])
        ? length(i + 1, j + 1) + 1
        : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (same(old[i], now[j])) {
      kept.add(j);
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}
