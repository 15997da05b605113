import { stepsOf } from '../questionnaire/items.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { SurveyAnswers } from '../questionnaire/survey-answers.ts'
import { type ClimateFactor, climateFactors, climateSides } from '../ready/climate-origin.ts'
import type { Audience } from '../ready/ready-questionnaire.ts'

/** Whose questionnaire of the risk profile this is; undefined of every other one. */
export function climateSide({ sections }: Pick<Questionnaire, 'sections'>): Audience | undefined {
  const factors: readonly string[] = climateFactors
  const letters = sections
    .filter(({ key }) => factors.includes(key))
    .flatMap(({ items }) => items.map(({ key }) => key.slice(0, 2)))
  const found = Object.entries(climateSides).find(([letter]) => letters.includes(`${letter}_`))
  return found?.[1]
}

/**
 * Risk by factor, 0 none … 1 the worst: each answer is its place on the scale from the best step to the worst, a question is
 * the mean of its answers, a factor the mean of its questions. Those aside («трудно сказать») are left out. A question that
 * fewer than `least` answered is left out.
 * @source docs/methodology/surveys.md, 5
 */
export function climateMeans(
  questionnaire: Questionnaire,
  answers: readonly SurveyAnswers[],
  least: number,
): Readonly<Partial<Record<ClimateFactor, number>>> {
  const means: Partial<Record<ClimateFactor, number>> = {}
  for (const factor of climateFactors) {
    const items = questionnaire.sections.find(({ key }) => key === factor)?.items ?? []
    const questions = items.flatMap((item) => {
      if (item.kind !== 'scale') return []
      const risks = risksOf(questionnaire, item.scale)
      const given = answers.flatMap((one) => risks.get(String(one[item.key] ?? '')) ?? [])
      return given.length >= least && given.length > 0 ? [meanOf(given)] : []
    })
    if (questions.length > 0) means[factor] = meanOf(questions)
  }
  return means
}

/** 0 … 1 for each step that counts; a scale of «нет» that is good begins with its worst step. */
function risksOf(questionnaire: Questionnaire, scale: string): ReadonlyMap<string, number> {
  const steps = stepsOf(questionnaire, scale).filter(({ counts }) => counts !== 'aside')
  const isBestFirst = steps[0]?.counts === 'for'
  const last = Math.max(1, steps.length - 1)
  return new Map(steps.map(({ key }, at) => [key, isBestFirst ? at / last : 1 - at / last]))
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
