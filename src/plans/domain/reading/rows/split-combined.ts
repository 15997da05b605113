import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'

type Split = { readonly deadline: string; readonly performers: string }

/** Parts a cell of a column «Срок, ответственный»: the deadline is what stands first and reads as one. */
export function splitCombined(cell: string, own: Split): Split {
  if (cell === '') return { deadline: own.deadline, performers: own.performers }
  const words = cell.split(/(?<=\s)/)
  for (let count = words.length - 1; count > 0; count -= 1) {
    const head = words.slice(0, count).join('')
    if (isDeadlinePhrase(head))
      return { deadline: tidy(head), performers: words.slice(count).join('').trim() }
  }
  for (let from = 1; from < words.length; from += 1) {
    const tail = words.slice(from).join('')
    if (isDeadlinePhrase(tail))
      return { deadline: tidy(tail), performers: tidy(words.slice(0, from).join('')) }
  }
  return isDeadlinePhrase(cell) ? { deadline: cell, performers: '' } : { deadline: '', performers: cell }
}

function tidy(part: string): string {
  return part.trim().replace(/[,;]$/, '').trim()
}
