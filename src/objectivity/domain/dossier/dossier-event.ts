import type { PlainDate } from '#kernel/plain-date.ts'

export const dossierActs = [
  'created',
  'handed-over',
  'withdrawn',
  'answered',
  'concluded',
  'reopened',
  'recheck-assigned',
] as const
export type DossierAct = (typeof dossierActs)[number]

/** One line of a dossier's history. */
export type DossierEvent = {
  readonly act: DossierAct
  readonly happenedOn: PlainDate
  readonly personName: string
  readonly note: string | null
}
