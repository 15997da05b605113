/** Why results lawfully do not count: a correctional class, an epidemic; the reason says the rest. */
export const exemptionKinds = ['correctional-class', 'epidemic', 'other'] as const
export type ExemptionKind = (typeof exemptionKinds)[number]

/** What is left out of a run. */
export type ExemptRows = {
  readonly organizationId: number
  /** null = all works. */
  readonly workId: number | null
  /** null = all classes. */
  readonly className: string | null
}

export type Exemption = ExemptRows & {
  readonly exemptionId: number
  readonly version: number
  readonly kind: ExemptionKind
  readonly reason: string
  readonly authorName: string
  readonly addedOn: string
  readonly removed: boolean
}

/** Whether the rows of this class of this school in this work are left out; «4 а» is «4А». */
export function isExempt(
  exemptions: readonly ExemptRows[],
  { organizationId, workId, className }: ExemptRows & { readonly workId: number },
): boolean {
  return exemptions.some(
    (one) =>
      one.organizationId === organizationId &&
      (one.workId === null || one.workId === workId) &&
      (one.className === null || sameClass(one.className, className)),
  )
}

function sameClass(one: string, other: string | null): boolean {
  return other !== null && folded(one) === folded(other)
}

function folded(name: string): string {
  return name.replaceAll(/[\s«»"-]/g, '').toUpperCase()
}
