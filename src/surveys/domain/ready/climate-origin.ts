import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { agree, disagree, often, scaleItems } from './make-items.ts'

/** Where the questions of the risk profile come from. */
export const climateOrigin = {
  source:
    'Рисковый профиль школы: десять факторов — по открытым описаниям, вопросы наши; с федеральной анкетой не совпадают',
  provenance: 'secondary',
} as const

/** The ten factors of the risk profile as sections are keyed. */
export const climateFactors = [
  'equipment',
  'staff_shortage',
  'staff_competence',
  'low_adaptivity',
  'inner_training',
  'failing_pupils',
  'special_needs',
  'language_barriers',
  'environment',
  'parents',
] as const
export type ClimateFactor = (typeof climateFactors)[number]

/** Whose questionnaire it is, told by the first letter of its items: 'h_equipment_1'. */
export const climateSides = { h: 'heads', t: 'teachers', p: 'pupils', f: 'parents' } as const
type Side = keyof typeof climateSides

/** What a person reads first. */
export const climateIntro = (whom: string) =>
  `${whom} Ответы анонимны: имя не спрашивают, узнать, кто как ответил, нельзя. Любой вопрос можно пропустить.`

/** One factor as one side is asked of it: sentences that speak of something good, of something bad, of how often. */
export function factorSection(
  side: Side,
  key: ClimateFactor,
  title: string,
  asked: {
    readonly good?: readonly string[]
    readonly bad?: readonly string[]
    readonly often?: readonly string[]
  },
): Questionnaire['sections'][number] {
  const name = `${side}_${key}`
  return {
    key,
    title,
    items: [
      ...scaleItems(`${name}_`, agree, asked.good ?? [], climateOrigin),
      ...scaleItems(`${name}_no`, disagree, asked.bad ?? [], climateOrigin),
      ...scaleItems(`${name}_often`, often, asked.often ?? [], climateOrigin),
    ],
  }
}
