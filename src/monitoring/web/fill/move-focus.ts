import type { KeyboardEvent } from 'react'

/** Enter and the arrows lead from cell to cell as in a spreadsheet: down the column, in a list of fields to the next one. */
export function moveFocus(event: KeyboardEvent, inside: HTMLElement): void {
  const { target, key } = event
  if (!(target instanceof HTMLInputElement) || target.dataset.place === undefined) return
  if (target.getAttribute('role') === 'combobox' || target.getAttribute('aria-haspopup')) return
  const step = key === 'Enter' || key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const [field, row, column] = target.dataset.place.split('|')
  const all = [...inside.querySelectorAll<HTMLInputElement>('input[data-place]')]
  const line =
    row === undefined
      ? all
      : all.filter(({ dataset }) => {
          const [otherField, , otherColumn] = (dataset.place ?? '').split('|')
          return otherField === field && otherColumn === column
        })
  const next = line[line.indexOf(target) + step]
  next?.focus()
  next?.select()
}
