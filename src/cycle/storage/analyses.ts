import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Analysis } from '../domain/analysis.ts'
import { type FigureReading, shareScale } from '../domain/figure-reading.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'analysisId',
  'version',
  'track',
  'schoolYear',
  'title',
  'madeOn',
  'madeBy',
  'conclusion',
  'removed',
] as const

/** The newest first; without the removed ones. */
export async function listAnalyses(tx: Tx): Promise<readonly Analysis[]> {
  return await tx
    .selectFrom('cycle.analysis')
    .select(columns)
    .where('removed', '=', false)
    .orderBy('schoolYear', 'desc')
    .orderBy('analysisId', 'desc')
    .execute()
}

/** A removed one too. */
export async function getAnalysis(tx: Tx, analysisId: number): Promise<Analysis> {
  const row = await tx
    .selectFrom('cycle.analysis')
    .select(columns)
    .where('analysisId', '=', analysisId)
    .executeTakeFirst()
  if (!row) throw refuse('cycle/analysis-not-found')
  return row
}

export async function createAnalysis(
  tx: Tx,
  municipalityId: number,
  analysis: Omit<Analysis, 'analysisId' | 'version' | 'removed'>,
): Promise<Analysis> {
  const { analysisId } = await tx
    .insertInto('cycle.analysis')
    .values({ municipalityId, ...analysis })
    .returning('analysisId')
    .executeTakeFirstOrThrow()
  return await getAnalysis(tx, analysisId)
}

/** Undefined when the stored version is not `analysis.version`. */
export async function saveAnalysis(tx: Tx, analysis: Analysis): Promise<Analysis | undefined> {
  const { analysisId, version, ...fields } = analysis
  const saved = await tx
    .updateTable('cycle.analysis')
    .set({ ...fields, version: version + 1 })
    .where('analysisId', '=', analysisId)
    .where('version', '=', version)
    .returning('analysisId')
    .executeTakeFirst()
  return saved && (await getAnalysis(tx, analysisId))
}

/** Freezes the figures an analysis cites; one that is frozen already stays as it was read first. */
export async function freezeFigures(
  tx: Tx,
  municipalityId: number,
  analysisId: number,
  readings: readonly FigureReading[],
): Promise<void> {
  if (readings.length === 0) return
  await tx
    .insertInto('cycle.analysis_figure')
    .values(
      readings.map((reading) => ({
        analysisId,
        municipalityId,
        figureKey: `${reading.seriesKey}:${reading.year}`,
        reading: jsonb(reading),
      })),
    )
    .onConflict((conflict) => conflict.columns(['analysisId', 'figureKey']).doNothing())
    .execute()
}

/** What the analysis read, as it was then. */
export async function findFrozenFigures(tx: Tx, analysisId: number): Promise<readonly FigureReading[]> {
  const rows = await tx
    .selectFrom('cycle.analysis_figure')
    .select('reading')
    .where('analysisId', '=', analysisId)
    .orderBy('figureKey')
    .execute()
  // What was frozen before there were means says nothing of its scale.
  return rows.map(({ reading }) => ({ ...shareScale, ...reading }))
}
