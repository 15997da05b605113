import type { Tx } from '#server-kit/database/database.ts'
import type { HearingReport } from '../domain/hearing.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type ReportKey = { readonly hearingId: number; readonly organizationId: number }

/** Reports to the hearings named that the scope sees, without those no longer asked. */
export async function findReports(tx: Tx, hearingIds: readonly number[]): Promise<readonly HearingReport[]> {
  if (hearingIds.length === 0) return []
  const rows = await select(tx)
    .where('removed', '=', false)
    .where('hearingId', 'in', [...new Set(hearingIds)])
    .orderBy('organizationId')
    .execute()
  return rows.map(reportOf)
}

export async function getReport(tx: Tx, { hearingId, organizationId }: ReportKey): Promise<HearingReport> {
  const row = await select(tx)
    .where('organizationId', '=', organizationId)
    .where('hearingId', '=', hearingId)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!row) throw refuse('control/hearing-not-found')
  return reportOf(row)
}

/** Asks for reports; one asked before and taken off comes back, and the name of the speaker is written anew. */
export async function askForReports(
  tx: Tx,
  { municipalityId, hearingId }: { readonly municipalityId: number; readonly hearingId: number },
  speakers: readonly { readonly organizationId: number; readonly speaker: string | null }[],
): Promise<void> {
  if (speakers.length === 0) return
  await tx
    .insertInto('control.hearing_report')
    .values(
      speakers.map(({ organizationId, speaker }) => ({ organizationId, hearingId, municipalityId, speaker })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'hearingId'])
        .doUpdateSet((eb) => ({ removed: false, speaker: eb.ref('excluded.speaker') })),
    )
    .execute()
}

/** Asks no more; what was sent stays and comes back with it. */
export async function stopAskingForReport(tx: Tx, { hearingId, organizationId }: ReportKey): Promise<void> {
  await tx
    .updateTable('control.hearing_report')
    .set({ removed: true })
    .where('organizationId', '=', organizationId)
    .where('hearingId', '=', hearingId)
    .execute()
}

/** Undefined when the stored version is not `report.version`. */
export async function saveReport(tx: Tx, report: HearingReport): Promise<HearingReport | undefined> {
  const { organizationId, hearingId, version, file, ...fields } = report
  const saved = await tx
    .updateTable('control.hearing_report')
    .set({
      ...fields,
      sha256: file?.sha256 ?? null,
      fileName: file?.fileName ?? null,
      version: version + 1,
    })
    .where('organizationId', '=', organizationId)
    .where('hearingId', '=', hearingId)
    .where('version', '=', version)
    .returning('hearingId')
    .executeTakeFirst()
  return saved && (await getReport(tx, report))
}

function select(tx: Tx) {
  return tx
    .selectFrom('control.hearing_report')
    .select([
      'organizationId',
      'hearingId',
      'version',
      'speaker',
      'sha256',
      'fileName',
      'sentOn',
      'senderName',
      'questions',
      'decision',
      'decisionText',
      'followUpBy',
      'followedOn',
      'followUpNote',
      'removed',
    ])
}

type Row = Omit<HearingReport, 'file'> & { readonly sha256: string | null; readonly fileName: string | null }

function reportOf({ sha256, fileName, ...rest }: Row): HearingReport {
  return { ...rest, file: sha256 !== null && fileName !== null ? { sha256, fileName } : null }
}
