import type { CellStyle } from 'hucre'

/** How cells look in the files we write. Colours are weak: the text carries the meaning, the fill leads the eye. */
export type CellMark = 'error' | 'warning'

const FILLS: Readonly<Record<CellMark | 'header', string>> = {
  error: 'FFC7CE',
  warning: 'FFEB9C',
  header: 'E7EEF7',
}

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const

export const headerLook: CellStyle = {
  font: { bold: true },
  fill: solid(FILLS.header),
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border: { top: thin, right: thin, bottom: thin, left: thin },
}

export const titleLook: CellStyle = { font: { bold: true, size: 13 } }

export const remarkLook: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }

/** A cell to be filled in: unlocked, framed, light. */
export function inputLook(numFmt: string | undefined): CellStyle {
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    fill: solid('FFFBE6'),
    border: { top: thin, right: thin, bottom: thin, left: thin },
    alignment: { vertical: 'top', wrapText: true },
    protection: { locked: false },
  }
}

export function marked(mark: CellMark, look: CellStyle | undefined): CellStyle {
  return { ...look, fill: solid(FILLS[mark]) }
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } }
}
