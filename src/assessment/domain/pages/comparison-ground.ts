import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import type { PublishedRow } from './published-part.ts'
import type { WorkTotals } from './work-totals.ts'

/** All that a comparison is made of. */
export type ComparisonGround = {
  /** The municipality's totals of the chosen works. */
  readonly works: readonly WorkTotals[]
  /** Of the same works in former years, for «своё прошлое». */
  readonly past: readonly WorkTotals[]
  /** Of the chosen schools and of the group's, chosen works and past ones. */
  readonly ofSchools: readonly (WorkTotals & { readonly organizationId: number })[]
  readonly names: ReadonlyMap<number, string>
  readonly group: { readonly name: string; readonly memberIds: readonly number[] } | null
  /** A school reaches its own rows only. */
  readonly mayReadPeers: boolean
  readonly published: readonly (PublishedRow & { readonly workId: number })[]
  readonly catalogue: readonly CatalogueWork[]
  readonly minima: readonly ExamMinimum[]
}
