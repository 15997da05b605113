import type { KeyboardEvent } from 'react'

/**
 * Enter and the arrows lead from cell to cell as in a spreadsheet: down the column and up (Shift+Enter too), in a list of
 * fields to the next one; to the side from the end or the beginning of what is typed, in a table.
 */
export function moveFocus(event: KeyboardEvent, inside: HTMLElement): void {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.dataset.place === undefined) return
  const aside = sideOf(event, target)
  // Up, down and Enter are a list's own; to the side it is left like any cell.
  const isList = target.getAttribute('role') === 'combobox' || target.hasAttribute('aria-haspopup')
  if (isList && aside === 0) return
  const place = placeOf(target)
  const all = [...inside.querySelectorAll<HTMLInputElement>('input[data-place]')]
  const step = aside === 0 ? downOf(event) : aside
  if (step === 0 || (aside !== 0 && place.row === undefined)) return
  event.preventDefault()
  const line = all.filter((one) => {
    const other = placeOf(one)
    if (place.row === undefined) return true
    return (
      other.field === place.field && (aside === 0 ? other.column === place.column : other.row === place.row)
    )
  })
  const next = line[line.indexOf(target) + step]
  next?.focus()
  next?.select()
}

type Place = { readonly field: string; readonly row: string | undefined; readonly column: string | undefined }

function placeOf({ dataset }: HTMLInputElement): Place {
  const [field = '', row, column] = (dataset.place ?? '').split('|')
  return { field, row, column }
}

function downOf({ key, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (key === 'Enter') return shiftKey ? -1 : 1
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}

/** Inside what is typed the arrows move the caret; a cell that was just entered is selected whole and is left at once. */
function sideOf({ key, shiftKey }: KeyboardEvent, input: HTMLInputElement): -1 | 0 | 1 {
  if (shiftKey) return 0
  const { selectionStart: start, selectionEnd: end, value } = input
  const isWhole = start === 0 && end === value.length
  if (key === 'ArrowRight' && (isWhole || start === value.length)) return 1
  if (key === 'ArrowLeft' && (isWhole || end === 0)) return -1
  return 0
}
