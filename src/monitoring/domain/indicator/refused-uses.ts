import type { Indicator } from '../methodology/indicator.ts'

/**
 * Uses of pupils' results that are refused, with the reason shown.
 * @source Рособрнадзор: результаты ВПР не предназначены для оценки учителей, руководителей и школ; ARCHITECTURE.md, section 6
 */
export type RefusedUse = { readonly code: string; readonly message: string }

const VPR = /ВПР|всероссийск\S* проверочн/iu

export function findRefusedUse(indicator: Indicator): RefusedUse | undefined {
  const { code, judged, pupilResults, wish } = indicator
  if (judged === 'organization') return undefined
  const formulas = `${indicator.numerator.formula} ${indicator.denominator?.formula ?? ''}`
  const words = [
    indicator.title,
    indicator.sourceForm,
    indicator.numerator.words,
    indicator.denominator?.words ?? '',
  ].join(' ')
  if (pupilResults === 'vpr' || VPR.test(words) || formulas.includes('assessment.vpr')) {
    return {
      code,
      message: `${code}: результаты ВПР нельзя использовать, чтобы оценивать ${judgedWords[judged]}. ВПР показывают, где школе и детям нужна помощь; Рособрнадзор не допускает их применения для такой оценки.`,
    }
  }
  const isOfPupils = pupilResults !== 'none' || /\bassessment\./.test(formulas)
  if (judged === 'teacher' && isOfPupils && (wish === null || wish === '')) {
    return {
      code,
      message: `${code}: результаты обучающихся учитывают при аттестации педагога только по его желанию. Укажите документ, в котором педагог его выразил.`,
    }
  }
  return undefined
}

const judgedWords = { head: 'руководителя', teacher: 'учителя', 'school-rating': 'школу в рейтинге' } as const
