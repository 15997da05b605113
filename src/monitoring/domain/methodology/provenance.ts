/** How far a line of a methodology may be trusted, and where it comes from. */
export const provenances = ['official', 'secondary', 'unverified', 'system'] as const
export type Provenance = (typeof provenances)[number]
