import type { AnswerRow } from '#monitoring/domain/form/answers.ts'
import type { Indicator } from '#monitoring/domain/methodology/indicator.ts'
import { chanceOf } from './demo-chance.ts'

const grades = [5, 6, 7, 8, 9]

/** Rows of a school's table of classes: parts that are not larger than their wholes, and wholes than the class. */
export function demoClassRows(
  indicators: readonly Indicator[],
  {
    pupils,
    seed,
    shareOf,
  }: { readonly pupils: number; readonly seed: number; shareOf(one: Indicator): number },
): AnswerRow[] {
  const perGrade = pupils / 11
  const letters = [...'АБВГ'].slice(0, Math.max(1, Math.round(perGrade / 25)))
  return grades
    .flatMap((grade) => letters.map((letter) => `${grade}${letter}`))
    .map((name, at) => {
      const chance = chanceOf(`class ${seed} ${name}`)
      const size = Math.max(4, Math.round((perGrade / letters.length) * (0.6 + chance.next() * 0.5)))
      const figures = indicators.flatMap((one): readonly (readonly [string, number])[] => {
        const [part, whole] = [keyOf(one.numerator.formula), keyOf(one.denominator?.formula ?? '')]
        const answered = Math.max(1, Math.round(size * (0.72 + chance.next() * 0.28)))
        const share = Math.min(1, Math.max(0, shareOf(one) + (chance.next() - 0.5) * 0.3))
        return [
          [part, Math.round(answered * share)],
          [whole, answered],
        ]
      })
      return {
        key: `r${at + 1}`,
        cells: { class_name: name, class_pupils: size, ...Object.fromEntries(figures) },
      }
    })
}

/** 'form.classes.total.vos_09' → 'vos_09' */
function keyOf(formula: string): string {
  return formula.slice(formula.lastIndexOf('.') + 1)
}
