import { type Answers, cellOf } from '../form/answers.ts'
import { type Form, fieldsOf, findField } from '../form/form.ts'

/** The nine questions of the self-check, by the keys of the ready form; a municipality may have changed the rest. */
const selfCheckKeys = [
  'regulation',
  'schedule',
  'criteria',
  'compared',
  'discussed',
  'decided',
  'prevention',
  'report',
  'parents',
] as const

export type SelfCheck = {
  /** How many of the questions are answered «да». */
  readonly points: number
  /** How many are answered «да» or «нет»: nine, but for what does not apply. */
  readonly asked: number
  /** 1 or 0; null: not answered or does not apply. */
  readonly regulation: number | null
  readonly prevention: number | null
}

export function isSelfCheck(form: Form): boolean {
  return selfCheckKeys.every((key) => findField(form, key)?.kind === 'yes-no')
}

/**
 * Σ of «да» among «да» and «нет». A question not answered is nobody's 0: nothing is counted then.
 * @source indicators.md 4.6: one point for each of nine
 */
export function selfCheckOf(form: Form, answers: Answers): SelfCheck | null {
  const marks = new Map<string, unknown>(
    fieldsOf(form).flatMap((field) =>
      field.kind === 'yes-no' ? [[field.key, cellOf(answers, field)] as const] : [],
    ),
  )
  const given = selfCheckKeys.map((key) => marks.get(key) ?? null)
  const asked = given.filter((mark) => mark === 'yes' || mark === 'no').length
  if (asked === 0 || given.includes(null)) return null
  const pointOf = (mark: unknown) => (mark === 'yes' ? 1 : mark === 'no' ? 0 : null)
  return {
    points: given.filter((mark) => mark === 'yes').length,
    asked,
    regulation: pointOf(marks.get('regulation')),
    prevention: pointOf(marks.get('prevention')),
  }
}
