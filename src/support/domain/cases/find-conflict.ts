import type { Declaration } from './support-case.ts'

export type ConflictReason = 'works-here' | 'works-at-mentor' | 'has-relatives'

/**
 * Why a person cannot be the adviser of a school; empty where nothing speaks against it. Where the person works is known of
 * those with an account, the rest is what they declare.
 */
export function findConflict(
  { organizationId, mentorId }: { readonly organizationId: number; readonly mentorId: number | null },
  {
    declaration,
    organizationIds,
  }: { readonly declaration: Declaration; readonly organizationIds: readonly number[] },
): readonly ConflictReason[] {
  const worksAtMentor = mentorId !== null && (declaration.worksAtMentor || organizationIds.includes(mentorId))
  return [
    ...(declaration.worksHere || organizationIds.includes(organizationId) ? ['works-here' as const] : []),
    ...(worksAtMentor ? ['works-at-mentor' as const] : []),
    ...(declaration.hasRelatives ? ['has-relatives' as const] : []),
  ]
}
