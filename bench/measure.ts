/** One line of the table: what was measured, how long it took, and what was promised. */
export type Measurement = {
  readonly what: string
  readonly value: string
  readonly target: string
  readonly kept: boolean | null
  readonly remark?: string
}

/** Milliseconds of each run, in the order they were made. */
export async function timeRuns(
  runs: number,
  work: (run: number) => Promise<void>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work(run)
    times.push(performance.now() - start)
  }
  return times
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

export function inMilliseconds(what: string, value: number, most: number, remark?: string): Measurement {
  return {
    what,
    value: `${Math.round(value)} мс`,
    target: `≤ ${most} мс`,
    kept: value <= most,
    ...(remark === undefined ? {} : { remark }),
  }
}

export function skipped(what: string, remark: string): Measurement {
  return { what, value: '—', target: '', kept: null, remark }
}
