import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers } from '../form/answers.ts'
import type { Form } from '../form/form.ts'
import type { OutsideFigure } from '../indicator/outside-figures.ts'
import { attestationFigures, attestedOf, isAttestation } from './attestation.ts'
import { isSelfCheck, selfCheckOf } from './internal-quality.ts'
import { isTextbooks, textbooksOf } from './textbooks.ts'

/** A school year, and up to which day of it things have happened. */
export type SpanOfYear = {
  readonly begins: PlainDate
  readonly until: PlainDate
  readonly today: PlainDate
}

export type KnownFigure = readonly [name: OutsideFigure, value: number]

/**
 * A form whose answers say more than its fields one by one: a term that follows from a day, the lesser of two numbers of a line.
 * It is known by its keys, so that a municipality may ask more and word it otherwise; what is not known gives no figure.
 */
type KnownForm = {
  /** As figures are called: 'attestation.due'. */
  readonly space: string
  readonly isOf: (form: Form) => boolean
  readonly read: (form: Form, answers: Answers, span: SpanOfYear) => readonly KnownFigure[]
}

export const knownForms: readonly KnownForm[] = [
  {
    space: 'internal',
    isOf: isSelfCheck,
    read: (form, answers) => {
      const check = selfCheckOf(form, answers)
      if (!check) return []
      const { points, asked, regulation, prevention } = check
      return [
        ['internal.points', points],
        ['internal.asked', asked],
        ...(regulation === null ? [] : [['internal.regulation', regulation] as const]),
        ...(prevention === null ? [] : [['internal.prevention', prevention] as const]),
      ]
    },
  },
  {
    space: 'attestation',
    isOf: isAttestation,
    read: (form, answers, span) => {
      const { withCategory, due, inTime } = attestationFigures(attestedOf(form, answers), span)
      return [
        ['attestation.with_category', withCategory],
        ['attestation.due', due],
        ['attestation.in_time', inTime],
      ]
    },
  },
  {
    space: 'textbooks',
    isOf: isTextbooks,
    read: (form, answers) => {
      const figures = textbooksOf(form, answers)
      if (!figures) return []
      const { covered, needed, titles, listed } = figures
      return [
        ['textbooks.covered', covered],
        ['textbooks.needed', needed],
        ['textbooks.titles', titles],
        ...(listed === null ? [] : [['textbooks.listed', listed] as const]),
      ]
    },
  },
]

/** Whether these formulas name a figure that is read out of such a form. */
export function namesKnownForm(formulas: string, form: Form): boolean {
  return knownForms.some(({ space, isOf }) => formulas.includes(`${space}.`) && isOf(form))
}
