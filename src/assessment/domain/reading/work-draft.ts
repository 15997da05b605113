import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { PupilReading, QuarantinedRow, WorkReading } from './results-reading.ts'

/** A row as a format read it, before anybody asked whether it can be true. */
export type DraftPupil = Omit<PupilReading, 'countedInItems' | 'markFrom'> & {
  /** An item cell could not be read: the row stays, its items are not counted. */
  readonly itemsUnreadable: boolean
  /** Where the row's table differs from the others of the work. */
  readonly columns?: DraftColumns
}

/** Where the values of a draft stand, columns from 0: problems point at cells. */
export type DraftColumns = {
  readonly total: number | null
  readonly mark: number | null
  /** One an item; empty where the items have no columns of their own. */
  readonly items: readonly number[]
}

export type WorkDraft = Pick<WorkReading, 'key' | 'title' | 'heldOn' | 'loadedOn' | 'maxScore' | 'items'> & {
  readonly pupils: readonly DraftPupil[]
  /** Rows that the format itself set aside. */
  readonly quarantined: readonly QuarantinedRow[]
  readonly columns: DraftColumns
  /** What makes two rows one pupil; null = the row cannot be told from another. */
  readonly identity: (pupil: DraftPupil) => string | null
  /** A file that holds marks alone has no totals to miss. */
  readonly totals: 'expected' | 'none'
  readonly catalogueWork: CatalogueWork | null
}
