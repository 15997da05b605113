import type { FilesPort } from '#documents/files-port.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { MarkedWork } from '../domain/dossier/results-beside.ts'
import type { MarkPairs, MedalCounts } from '../domain/indices/gather-counts.ts'
import type { OfficialRow } from '../domain/official-lists.ts'
import type { CheckableWork } from '../domain/recheck/choose-works.ts'
import type { StoredWork } from '../domain/stored/stored-work.ts'

/** What objectivity asks of other contexts' storage; `src/flows/around/read-around-objectivity.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** Works with results that can be screened. */
  readWorks(tx: Tx): Promise<readonly KnownWork[]>
  readOfficial(tx: Tx): Promise<readonly OfficialRow[]>
  /** Marks of ОГЭ and ВПР beside those of the journal, by schools and works. */
  readMarkPairs(tx: Tx): Promise<readonly KnownPairs[]>
  /** Candidates for a medal as the files of ЕГЭ tell, by schools and years. */
  readMedals(tx: Tx): Promise<readonly MedalCounts[]>
  /** Marks of the school and of all the others together, in every work that has marks. */
  readMarkedWorks(tx: Tx, organizationId: number): Promise<readonly MarkedWork[]>
  /** Pupils' works of a school that can be checked again. */
  readCheckable(tx: Tx, organizationId: number, workId: number): Promise<readonly CheckableWork[]>
  /** The newest case of support that was opened by the dossier and that the scope sees. */
  readSupportCase(
    tx: Tx,
    of: { readonly organizationId: number; readonly dossierId: number },
  ): Promise<SupportByDossier | null>
  readonly files: FilesPort
}

export type SupportByDossier = {
  readonly caseId: number
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: string
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownPairs = MarkPairs & { readonly procedure: 'oge' | 'vpr'; readonly year: number }

export type KnownWork = StoredWork & {
  readonly title: string
  readonly schools: number
  readonly pupils: number
}

export type RunSettings = {
  /** A word to the background that a run waits. */
  readonly onWaiting: (runId: number) => void
  /** The calendar day of a moment where the installation stands. */
  readonly dayOf: (moment: Date) => PlainDate
}
