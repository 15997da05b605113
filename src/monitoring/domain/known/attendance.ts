import { type Answers, cellOf } from '../form/answers.ts'
import { type Form, fieldsOf, findField } from '../form/form.ts'

/** By the keys of the ready form; lessons are asked there too, but a municipality may have left them out. */
const bands = ['absent_3', 'absent_10', 'absent_15'] as const

export function isAttendance(form: Form): boolean {
  return ['enrolled', 'not_started', ...bands].every((key) => findField(form, key)?.kind === 'number')
}

export type AttendanceFigures = {
  readonly enrolled: number
  readonly notStarted: number
  /** Without good reason, in the month: so many days and more. Null where a band is not answered. */
  readonly absentFrom3: number | null
  readonly absentFrom10: number | null
  readonly absentFrom15: number | null
  /** Null where lessons are not answered: a school without an electronic register may leave them. */
  readonly lessons: { readonly given: number; readonly attended: number } | null
}

/**
 * The form has bands that do not overlap; «from so many days» is their sum from there on, so that the threshold is chosen by the
 * name in a formula.
 * @source indicators.md 4.5: definitions differ, the threshold is a setting; lessons given and missed are kept
 */
export function attendanceOf(form: Form, answers: Answers): AttendanceFigures | null {
  const numbers = new Map<string, number>(
    fieldsOf(form).flatMap((field) => {
      const value = field.kind === 'number' ? cellOf(answers, field) : null
      return typeof value === 'number' ? [[field.key, value] as const] : []
    }),
  )
  const enrolled = numbers.get('enrolled')
  const notStarted = numbers.get('not_started')
  if (enrolled === undefined || notStarted === undefined) return null
  const from = (at: number) => {
    const known = bands.slice(at).map((key) => numbers.get(key))
    return known.reduce<number | null>(
      (sum, one) => (sum === null || one === undefined ? null : sum + one),
      0,
    )
  }
  const [given, missed] = [numbers.get('lessons_given'), numbers.get('lessons_missed')]
  return {
    ...{ enrolled, notStarted, absentFrom3: from(0), absentFrom10: from(1), absentFrom15: from(2) },
    lessons: given === undefined || missed === undefined ? null : { given, attended: given - missed },
  }
}
