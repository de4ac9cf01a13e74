type Work = () => unknown;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Median time of each work in milliseconds. The runs are interleaved, so that whatever else the machine
 * does touches all of them.
 */
export async function medianTimes(runs: number, works: readonly Work[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      await work();
      times[at]?.push(performance.now() - start);
    }
  }
  return times.map(medianOf);
}
