import type { ThirdCheckRule } from './third-check.ts'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const preset = (
  exam: 'ege' | 'oge',
  subject: string,
  items: readonly number[],
  sumFrom: number | null = null,
): ThirdCheckRule => ({ exam, subject, year: 2026, items, itemFrom: 2, sumFrom })

/**
 * The rules that ask of one number per item; subjects marked by several criteria (русский язык, литература, иностранные языки)
 * have rules of their own and are not here.
 * @source ФИПИ, спецификации КИМ 2026 года
 */
export const thirdCheckPresets: readonly ThirdCheckRule[] = [
  preset('ege', 'математика (профиль)', range(13, 19), 3),
  preset('ege', 'химия', range(29, 34)),
  preset('ege', 'биология', range(22, 28), 4),
  preset('ege', 'история', range(13, 21)),
  preset('ege', 'география, 24–28', range(24, 28)),
  preset('ege', 'физика, 21–25', range(21, 25)),
  preset('oge', 'математика', range(20, 25), 4),
  preset('oge', 'обществознание', [1, 5, 6, 12, 21, 22, 23, 24]),
  preset('oge', 'физика', range(17, 22)),
  preset('oge', 'химия', range(20, 23)),
  preset('oge', 'биология', range(22, 26)),
  preset('oge', 'история', range(18, 24)),
  preset('oge', 'информатика', range(13, 16)),
  preset('oge', 'география', [12]),
]
