/** Who writes and when; `name` is kept beside what was written, so that it is known after the person has left. */
export type Writer = {
  readonly municipalityId: number
  /** Null: the program itself. */
  readonly userId: string | null
  readonly name: string | null
  readonly now: Date
}
