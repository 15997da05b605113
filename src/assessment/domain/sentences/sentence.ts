/**
 * What a page says beside a chart. A rule gives a sentence only when it means something: the interval leaves out 0, or a
 * threshold with a source is reached. The wording names a fact and its numbers, never a cause, a person or a fault.
 */
export type Sentence = {
  readonly rule: string
  readonly text: string
  /** worth-a-look: somebody should look into it; plain: to be known. */
  readonly weight: 'worth-a-look' | 'plain'
}

/** Below this no share is compared with another. */
export const LEAST_COMPARED = 10
