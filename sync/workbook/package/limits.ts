/**
 * What a package may cost before it is refused. The defaults fit any contributor's workbook with
 * room to spare; a caller that reads its own large register (300,000 × 27 cells is some 450 MB of
 * sheet XML) raises `totalBytes` and `partBytes`.
 */
export interface PackageLimits {
  readonly entries: number;
  /** Inflated bytes of all parts together. */
  readonly totalBytes: number;
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated over compressed bytes of one part; real sheets stay well under 100. */
  readonly ratio: number;
}

export const defaultPackageLimits: PackageLimits = {
  entries: 5_000,
  totalBytes: 256 * 1024 * 1024,
  partBytes: 160 * 1024 * 1024,
  ratio: 400,
};

/** Small parts may compress beyond the ratio: they cannot hurt. */
export const ratioFreeBytes = 2 * 1024 * 1024;
