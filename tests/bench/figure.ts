/** One measured figure a line, as JSON. */

export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'µs';
  /** The limit of the figure; a figure without one is there to be read beside the others. */
  readonly atMost?: number;
  /** What stands behind the value: medians, spreads, counts. */
  readonly behind?: Readonly<Record<string, number | string>>;
}

/** Prints a figure; false when it misses its limit, or is no number at all. */
export function report({ figure, value, unit, atMost, behind }: Figure): boolean {
  const isKept = Number.isFinite(value) && (atMost === undefined || value <= atMost);
  const limit = atMost === undefined ? {} : { must: `<= ${atMost}`, ok: isKept };
  console.log(JSON.stringify({ figure, value: rounded(value), unit, ...limit, ...behind }));
  return isKept;
}

/** The middle of the values, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** The quarter and three-quarter points: how far a median of this run can be trusted. */
export function quartiles(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return `${rounded(at(0.25))} … ${rounded(at(0.75))}`;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
