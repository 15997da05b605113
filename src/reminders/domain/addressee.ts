import type { Person } from '#access/domain/person.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ReminderChoice } from './reminder-choice.ts'

/** Whom a digest is made for. */
export type Addressee = Pick<Person, 'userId' | 'role' | 'scope'> & {
  readonly choice: ReminderChoice
  /** The day of the person's former digest. */
  readonly formerDay: PlainDate | null
}
