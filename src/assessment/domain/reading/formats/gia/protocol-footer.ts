import { cellNumber, cellText, normalWords } from '../../cell-words.ts'
import type { ResultsCell } from '../../results-file.ts'

/** What stands below the pupils; null = the line does not say it. */
export type ProtocolFooter = { readonly minimum: number | null; readonly participants: number | null }

const footerWords =
  /^(средн|минимальн|всего|итого(?![а-я])|количеств|участников|подпис|председат|ответствен|руководит|член|сформир|страниц|стр[. ]|дата|примеч|порог|исполнител|печать|м\.?п\.?$|\*)/

/** A line of sums, borders or signatures; a pupil's row begins with a number. */
export function isFooterRow(cells: readonly ResultsCell[]): boolean {
  const first = cells.find((cell) => cellText(cell) !== '')
  return typeof first === 'string' && footerWords.test(normalWords(first))
}

/**
 * «Минимальная граница 36», «Всего участников: 87»: the number stands in the same cell or in one further right; with several
 * to choose from, the one under the column of the final score is the border.
 */
export function readFooter(cells: readonly ResultsCell[], finalColumn: number | null): ProtocolFooter {
  return {
    minimum: labelled(
      cells,
      /минимальн\S*( \S+)??( граница| балл\S*| порог\S*| количество баллов)?|порог\S*/,
      finalColumn,
    ),
    participants: labelled(
      cells,
      /(всего|количество|число)( участников| человек| работ| учащихся)?|участников/,
      null,
    ),
  }
}

function labelled(cells: readonly ResultsCell[], label: RegExp, preferred: number | null): number | null {
  for (const [column, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue
    const words = normalWords(cell)
    const found = label.exec(words)
    if (!found) continue
    const behind = /^[^\d/;]*?(\d+)/.exec(words.slice(found.index + found[0].length))?.[1]
    if (behind !== undefined) return Number(behind)
    const under = preferred !== null && preferred > column ? wholeNumber(cells[preferred]) : null
    return (
      under ??
      cells
        .slice(column + 1)
        .map(wholeNumber)
        .find((number) => number !== null) ??
      null
    )
  }
  return null
}

function wholeNumber(cell: ResultsCell | undefined): number | null {
  const number = cellNumber(cell)
  return number !== null && Number.isInteger(number) ? number : null
}
