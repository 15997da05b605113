/** № → what · when · who · what comes of it. */
export type Row = readonly [what: string, when: string, who: string, result: string]
export type Section = readonly [title: string, rows: readonly Row[]]

export const office = 'Управление образования'
export const centre = 'Методический центр'
