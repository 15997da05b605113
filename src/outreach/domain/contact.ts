import { addDays, type PlainDate } from '#kernel/plain-date.ts'

/** Whom to call back. Kept apart from the question, shown only to those who answer it, and not for long. */
export type Contact = { readonly name: string | null; readonly phone: string | null }

/** Who may see a contact: the person who took the call and the one who answers. */
export function mayReadContact(
  { recorderId, responderId }: { readonly recorderId: string; readonly responderId: string | null },
  userId: string,
): boolean {
  return userId === recorderId || userId === responderId
}

/** The day a contact is erased: so many days after the answer; while there is none, after the term of the answer. */
export function contactErasedOn(
  { dueOn, answeredOn }: { readonly dueOn: PlainDate; readonly answeredOn: PlainDate | null },
  contactDays: number,
): PlainDate {
  return addDays(answeredOn ?? dueOn, contactDays)
}
