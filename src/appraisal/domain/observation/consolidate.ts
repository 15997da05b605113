import { z } from 'zod'
import type { Step } from './instrument.ts'
import { type Mark, MarkSchema } from './rating.ts'

/** What the experts agreed on where they differed, with their reason. */
export const SettledSchema = z.record(
  z.string().max(60),
  z.object({ mark: MarkSchema, reason: z.string().max(2000) }),
)
export type Settled = z.output<typeof SettledSchema>

export const standings = ['missing', 'single', 'agreed', 'near', 'apart', 'settled'] as const
/**
 * missing: nobody marked it · single: one expert · agreed: all the same · near: a level between them or half, the lower is taken ·
 * apart: more than one level, or «не применимо» against a level; has no mark until it is settled · settled: agreed with a reason.
 */
export type Standing = (typeof standings)[number]

export type Consolidated = { readonly standing: Standing; readonly mark: Mark | null }

/**
 * One mark out of the experts' marks. A level is reached only when its description and those below it are confirmed, so of
 * two neighbouring levels the lower is the one both confirm. Order of experts does not matter.
 * @source docs/methodology/observation.md
 */
export function consolidate(
  marks: readonly (Mark | null)[],
  settled: Settled[string] | undefined,
): Consolidated {
  if (settled) return { standing: 'settled', mark: settled.mark }
  const given = marks.filter((mark) => mark !== null)
  const [first] = given
  if (first === undefined) return { standing: 'missing', mark: null }
  if (given.length === 1) return { standing: 'single', mark: first }
  if (given.every((mark) => mark === first)) return { standing: 'agreed', mark: first }
  const levels = given.filter((mark): mark is Step => mark !== 'na')
  if (levels.length < given.length) return { standing: 'apart', mark: null }
  const sorted = levels.toSorted((a, b) => a - b)
  const [lowest, highest] = [sorted[0] ?? 1, sorted.at(-1) ?? 1]
  return highest - lowest <= 1 ? { standing: 'near', mark: lowest } : { standing: 'apart', mark: null }
}
