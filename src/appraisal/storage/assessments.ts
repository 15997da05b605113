import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Measures } from '../domain/independent/measures.ts'
import './tables.ts'

export type Assessment = {
  readonly organizationId: number
  readonly year: number
  readonly version: number
  readonly measures: Measures
  readonly publishedOn: PlainDate | null
  readonly link: string | null
}

export type AssessmentKey = { readonly organizationId: number; readonly year: number }

const columns = ['organizationId', 'year', 'version', 'measures', 'publishedOn', 'link'] as const

export async function findAssessments(tx: Tx): Promise<readonly Assessment[]> {
  return await tx
    .selectFrom('appraisal.assessment')
    .select(columns)
    .orderBy('year')
    .orderBy('organizationId')
    .execute()
}

export async function findAssessment(
  tx: Tx,
  { organizationId, year }: AssessmentKey,
): Promise<Assessment | undefined> {
  return await tx
    .selectFrom('appraisal.assessment')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('year', '=', year)
    .executeTakeFirst()
}

/** Version 0 writes the first time. Undefined when another stands there. */
export async function keepAssessment(
  tx: Tx,
  municipalityId: number,
  { organizationId, year, version, measures, publishedOn, link }: Assessment,
): Promise<Assessment | undefined> {
  const fields = { measures: jsonb(measures), publishedOn, link }
  const saved =
    version === 0
      ? await tx
          .insertInto('appraisal.assessment')
          .values({ organizationId, year, municipalityId, ...fields })
          .onConflict((conflict) => conflict.columns(['organizationId', 'year']).doNothing())
          .returning('organizationId')
          .executeTakeFirst()
      : await tx
          .updateTable('appraisal.assessment')
          .set({ ...fields, version: version + 1 })
          .where('organizationId', '=', organizationId)
          .where('year', '=', year)
          .where('version', '=', version)
          .returning('organizationId')
          .executeTakeFirst()
  return saved && (await findAssessment(tx, { organizationId, year }))
}
