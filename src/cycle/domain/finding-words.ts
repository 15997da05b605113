import { partWords, percentWords } from '#kernel/number-words.ts'
import type { FindingFigure } from './finding.ts'

/** 'Доля отметок «2», ВПР, математика, 5 класс, 2026: 31,0 % (9 из 29); в остальных организациях муниципалитета 12,4 %' */
export function figureWords(figure: FindingFigure): string {
  const own = percentWords(figure.successes / figure.count)
  const rest =
    figure.comparedCount === 0
      ? ''
      : `; ${figure.comparedWith} ${percentWords(figure.comparedSuccesses / figure.comparedCount)}`
  return `${figure.name}, ${figure.year}: ${own} (${partWords(figure.successes, figure.count)})${rest}`
}
