import { z } from 'zod'

/** The ten factors of the risk profile of a school (РПШ), in their usual order. */
export const factors = [
  'equipment',
  'staff-shortage',
  'staff-competence',
  'low-adaptivity',
  'inner-training',
  'failing-pupils',
  'special-needs',
  'language-barriers',
  'environment',
  'parents',
] as const
export type Factor = (typeof factors)[number]

export const respondents = ['director', 'teachers', 'pupils', 'parents'] as const
export type Respondent = (typeof respondents)[number]

export const significances = ['high', 'medium', 'low'] as const
export type Significance = (typeof significances)[number]

/** Fewer answers of a group than this are not used: people could be known by them. The director is one and is known anyway. */
export const LEAST_ANSWERS = 5
const HIGH = 0.6
const MEDIUM = 0.35

/** What a group has answered on a factor, put together: the mean over its questions, 0 no risk … 1 risk. */
export const groupAnswersSchema = z.object({
  respondent: z.enum(respondents),
  /** Who answered. */
  count: z.int().min(0).max(100_000),
  means: z.partialRecord(z.enum(factors), z.number().min(0).max(1).nullable()),
})
export type GroupAnswers = z.output<typeof groupAnswersSchema>

export type FactorRisk = {
  readonly factor: Factor
  /** 0…1; null where no group may be used. */
  readonly risk: number | null
  readonly significance: Significance | null
  readonly groups: number
}

/**
 * Risk of each factor: the mean of the groups' means, each group alike. The official formula is not published.
 * @source docs/methodology/support-context.md, 4
 */
export function riskProfile(answers: readonly GroupAnswers[]): readonly FactorRisk[] {
  const usable = answers.filter(
    ({ respondent, count }) => count >= (respondent === 'director' ? 1 : LEAST_ANSWERS),
  )
  return factors.map((factor) => {
    const means = usable.flatMap((one) => one.means[factor] ?? [])
    if (means.length === 0) return { factor, risk: null, significance: null, groups: 0 }
    const risk = means.reduce((sum, mean) => sum + mean, 0) / means.length
    return { factor, risk, significance: significanceOf(risk), groups: means.length }
  })
}

function significanceOf(risk: number): Significance {
  // 0.35 and 0.6 as sums of doubles: the threshold belongs to the higher side.
  if (risk >= HIGH - 1e-9) return 'high'
  return risk >= MEDIUM - 1e-9 ? 'medium' : 'low'
}
