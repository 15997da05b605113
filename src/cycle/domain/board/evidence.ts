import type { PlainDate } from '#kernel/plain-date.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import type { BoardStage, CellState } from './board-stage.ts'

/** What shows that a stage has been gone through (requirement CY-1): a page, an address or a file. */
export type StageEvidence = {
  /** The authority's: the file is kept among its own. */
  readonly organizationId: number
  readonly evidenceId: number
  readonly track: Track
  readonly schoolYear: SchoolYear
  readonly stage: BoardStage
  readonly title: string
  /** '/documents/12' or 'https://…'; null of a file. */
  readonly link: string | null
  readonly file: { readonly sha256: string; readonly fileName: string } | null
  readonly addedOn: PlainDate
  readonly addedBy: string
  readonly removed: boolean
}

/** A document the system itself has of a stage: nobody need attach it. */
export type KnownEvidence = Pick<StageEvidence, 'track' | 'stage' | 'title'> & {
  readonly schoolYear: number
  readonly link: string
}

/** Gone through, and nothing to show for it: said, not refused. */
export function lacksEvidence(cell: {
  readonly state: CellState
  readonly evidence: readonly unknown[]
}): boolean {
  return cell.state === 'done' && cell.evidence.length === 0
}
