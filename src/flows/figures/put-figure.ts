import type { PlainDate } from '#kernel/plain-date.ts'
import type { OutsideFigure } from '#monitoring/domain/indicator/outside-figures.ts'

/** Writes one figure of one organisation down; what is not known is not put at all. */
export type PutFigure = (organizationId: number, name: OutsideFigure, value: number) => void

/** A school year, and up to which day of it things have happened. */
export type FiguresOfYear = {
  /** The year in which the school year begins. */
  readonly year: number
  readonly begins: PlainDate
  /** The last day of the school year, or today. */
  readonly until: PlainDate
  readonly today: PlainDate
}
