import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers } from '../form/answers.ts'
import type { Form } from '../form/form.ts'
import type { OutsideFigure } from '../indicator/outside-figures.ts'
import { attendanceOf, isAttendance } from './attendance.ts'
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
  {
    space: 'attendance',
    isOf: isAttendance,
    read: (form, answers) => {
      const figures = attendanceOf(form, answers)
      if (!figures) return []
      const { enrolled, notStarted, absentFrom3, absentFrom10, absentFrom15, lessons } = figures
      const known = (name: OutsideFigure, value: number | null): readonly KnownFigure[] =>
        value === null ? [] : [[name, value]]
      return [
        ['attendance.enrolled', enrolled],
        ['attendance.not_started', notStarted],
        ...known('attendance.absent_from_3', absentFrom3),
        ...known('attendance.absent_from_10', absentFrom10),
        ...known('attendance.absent_from_15', absentFrom15),
        ...known('attendance.lessons_given', lessons?.given ?? null),
        ...known('attendance.lessons_attended', lessons?.attended ?? null),
      ]
    },
  },
]

/** Whether these formulas name a figure that is read out of such a form. */
export function namesKnownForm(formulas: string, form: Form): boolean {
  return knownForms.some(({ space, isOf }) => formulas.includes(`${space}.`) && isOf(form))
}
