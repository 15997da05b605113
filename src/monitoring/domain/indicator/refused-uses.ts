import type { Indicator } from '../methodology/indicator.ts'

/**
 * Uses of pupils' results that are refused, with the reason shown.
 * @source Рособрнадзор: результаты ВПР не предназначены для оценки учителей, руководителей и школ; ARCHITECTURE.md, section 6
 */
export type RefusedUse = { readonly code: string; readonly message: string }

const VPR = /ВПР|всероссийск\S* проверочн/iu

/** `madeOf`: what else goes into it, the indicators its formulas lead to and the titles of the figures they name. */
export function findRefusedUse(
  indicator: Indicator,
  madeOf: { readonly indicators: readonly Indicator[]; readonly titles: readonly string[] } = nothing,
): RefusedUse | undefined {
  const { code, judged, wish } = indicator
  if (judged === 'organization') return undefined
  const all = [indicator, ...madeOf.indicators]
  if (all.some(isOfVpr) || madeOf.titles.some((title) => VPR.test(title))) {
    return {
      code,
      message: `${code}: результаты ВПР нельзя использовать, чтобы оценивать ${judgedWords[judged]}. ВПР показывают, где школе и детям нужна помощь; Рособрнадзор не допускает их применения для такой оценки.`,
    }
  }
  if (indicator.level === 'class' || (judged === 'teacher' && all.some(({ level }) => level === 'class'))) {
    return {
      code,
      message: `${code}: сведениями о классах нельзя оценивать ${judgedWords[judged]}. Класс почти всегда ведёт один учитель, и значение класса читалось бы как его оценка. Классы видят, чтобы помочь: выберите «Кого оценивает — организацию, для помощи» или уровень «Организация».`,
    }
  }
  if (judged === 'teacher' && all.some(isOfPupils) && (wish === null || wish === '')) {
    return {
      code,
      message: `${code}: результаты обучающихся учитывают при аттестации педагога только по его желанию. Укажите документ, в котором педагог его выразил.`,
    }
  }
  return undefined
}

const judgedWords = { head: 'руководителя', teacher: 'учителя', 'school-rating': 'школу в рейтинге' } as const

const nothing = { indicators: [], titles: [] }

function isOfVpr(one: Indicator): boolean {
  const { title, sourceForm, numerator, denominator, pupilResults } = one
  const words = [title, sourceForm, numerator.words, denominator?.words ?? ''].join(' ')
  return pupilResults === 'vpr' || VPR.test(words) || formulasOf(one).includes('assessment.vpr')
}

/** Whether results of pupils go into it; ВПР named in words are, whatever its mark says. */
export function isOfPupils(one: Indicator): boolean {
  return one.pupilResults !== 'none' || isOfVpr(one) || /\bassessment\./.test(formulasOf(one))
}

function formulasOf({ numerator, denominator }: Indicator): string {
  return `${numerator.formula} ${denominator?.formula ?? ''}`
}
