import type { PaperData } from '#kernel/paper-data.ts'
import type { Question } from '../answers.ts'
import type { Tag } from '../tag.ts'

/** What a kind of paper consists of beside the requisites: its tags, what is asked of a person, and an invented example. */
export type KindOfPaper = {
  readonly tags: readonly Tag[]
  readonly questions: readonly Question[]
  readonly sample: PaperData
}
