/** Who is looked for: ШНОР, «зона риска», «неблагоприятные социальные условия». */
export const categories = ['low-results', 'risk-zone', 'adverse-conditions'] as const
export type Category = (typeof categories)[number]

/** What stands behind a rule: a published act, somebody's retelling, a memory nobody has checked, the system's own. */
export const provenances = ['official', 'secondary', 'unverified', 'system'] as const
export type Provenance = (typeof provenances)[number]
