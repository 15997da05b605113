/** Why a result may differ from the usual; the plan of help begins from it. */
export const causes = [
  'kind-marking',
  'criteria-understood-otherwise',
  'topic-order',
  'hints',
  'organisation',
  'roll',
  'journal-habit',
  'data-error',
  'real-progress',
  'other',
] as const
export type Cause = (typeof causes)[number]
