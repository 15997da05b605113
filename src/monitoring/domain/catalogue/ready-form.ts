import type { Form } from '../form/form.ts'

/** A form that comes with the system: a municipality copies it and changes the copy as it likes. */
export type ReadyForm = {
  readonly key: string
  readonly title: string
  readonly purpose: string
  readonly content: Form
}
