type ReadFile = {
  readonly state: string
  readonly hasUpload: boolean
  readonly works: readonly {
    readonly schools: { readonly new: number; readonly replaced: number; readonly same: number }
    readonly reported?: unknown
  }[]
  readonly flags: { readonly schools: number; readonly leftOut: number }
  readonly appeals: { readonly changes: number }
}

/** A file that was read, is still here and would write something: results of ours, lines of the official list, changes by appeals. */
export function isLoadable({ state, hasUpload, works, flags, appeals }: ReadFile): boolean {
  if (state !== 'read' || !hasUpload) return false
  return (
    works.some(({ schools, reported }) => schools.new + schools.replaced + schools.same > 0 || reported) ||
    flags.schools > flags.leftOut ||
    appeals.changes > 0
  )
}
