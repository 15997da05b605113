import type { FilesPort } from '#documents/files-port.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { CycleStage, Track } from '#plans/domain/track.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { KnownEvidence } from '../domain/board/evidence.ts'
import type { FigureReading, FigureTitle } from '../domain/figure-reading.ts'
import type { Finding } from '../domain/finding.ts'
import type { FindingProposal } from '../domain/gather/finding-proposal.ts'
import type { PlanTask } from '../domain/measure-in-plan.ts'

/** What the cycle asks of other contexts' storage; `src/flows/around/read-around-cycle.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** Acts of the register the scope sees, with their requisites in words. */
  readActs(tx: Tx): Promise<readonly { readonly actId: number; readonly title: string }[]>
  /** The authority's files of evidence. */
  readonly files: FilesPort
  /** Registered papers and collections of the school year that may be pointed at as evidence of a stage. */
  readEvidencePages(tx: Tx, year: SchoolYear): Promise<readonly EvidencePage[]>
  /** Registered papers that say themselves which track and school year they are of. */
  readTurnNotes(tx: Tx): Promise<readonly KnownEvidence[]>
  /** Points of the plans in force. */
  readPlanActions(tx: Tx): Promise<readonly KnownAction[]>
  /** What the plans have asked of the organisations by the points, and what was reported. */
  readTasksOfActions(
    tx: Tx,
    of: { readonly organizationIds: readonly number[]; readonly actionIds: readonly number[] },
  ): Promise<readonly PlanTask[]>
  /** Cases of help for the school that go with the finding. */
  readCasesOfFinding(
    tx: Tx,
    found: Pick<Finding, 'organizationId' | 'source' | 'sourceKey' | 'foundOn'>,
  ): Promise<readonly KnownCase[]>
  /** Stages that the board of plans leaves out in the school year, with the reason. */
  readPlanSkips(tx: Tx, year: SchoolYear): Promise<readonly PlanSkip[]>
  /** Decisions that have an order registered by a template. */
  readOrderedDecisions(tx: Tx): Promise<ReadonlySet<number>>
  /** Figures there are, without their rows: the newest years first. */
  listFigures(tx: Tx): Promise<readonly FigureTitle[]>
  /** Their rows, as they are now; a figure that is gone is left out. */
  readFigures(tx: Tx, titles: readonly FigureTitle[]): Promise<readonly FigureReading[]>
  /** What other contexts have found by rules of their own: dossiers, support, indicators, inspections. */
  readProposals(
    tx: Tx,
    which: { readonly track: Track; readonly schoolYear: SchoolYear; readonly today: PlainDate },
  ): Promise<readonly FindingProposal[]>
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownCase = {
  readonly link: string
  readonly basis: string
  readonly standing: string
  readonly openedOn: PlainDate
  readonly adviserName: string | null
  /** Opened by the same dossier or the same run's category as the finding. */
  readonly isByGround: boolean
}

export type EvidencePage = { readonly group: string; readonly link: string; readonly title: string }

export type PlanSkip = { readonly track: Track; readonly stage: CycleStage; readonly reason: string }

export type KnownAction = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly title: string
  /** The days it falls due, the earliest first. */
  readonly dueOn: readonly PlainDate[]
}
