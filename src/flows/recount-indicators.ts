import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { recountYears } from '#monitoring/http/indicators/recount-years.ts'
import { listMunicipalityIds } from '#organizations/storage/list-municipality-ids.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { aroundIndicators } from './around/read-around-indicators.ts'
import '#assessment/storage/recount/recount-tables.ts'
import '#assessment/storage/results-tables.ts'

type Moment = { readonly now: Date; readonly today: PlainDate }

/**
 * After results were taken in, or given back: indicators made of results are counted anew for the years of the file's works.
 * Run twice it comes out the same; a file that changed nothing costs one look.
 */
export async function recountAfterImport(store: Store, importId: number, moment: Moment): Promise<void> {
  const parts = await store.owner
    .selectFrom('assessment.school_part')
    .select(['municipalityId', 'year'])
    .distinct()
    .where('importId', '=', importId)
    .execute()
  await recountResults(store, parts, moment)
}

/** After the marks of a work were counted by another scale. */
export async function recountAfterMarks(store: Store, recountId: number, moment: Moment): Promise<void> {
  const parts = await store.owner
    .selectFrom('assessment.mark_recount as r')
    .innerJoin('assessment.school_part as p', 'p.workId', 'r.workId')
    .select(['p.municipalityId', 'p.year'])
    .distinct()
    .where('r.recountId', '=', recountId)
    .execute()
  await recountResults(store, parts, moment)
}

async function recountResults(
  store: Store,
  parts: readonly { readonly municipalityId: number; readonly year: number }[],
  moment: Moment,
): Promise<void> {
  for (const [municipalityId, own] of Map.groupBy(parts, (part) => part.municipalityId)) {
    // A work is named by the calendar year in which its school year ends.
    const years = own.map(({ year }) => year - 1)
    await store.transaction(municipalityScope(municipalityId), (tx) =>
      recountYears(aroundIndicators, { tx, ...moment, municipalityId }, { years, naming: 'assessment' }),
    )
  }
}

/** Figures of plans, collections and the rest change by the day: the current school year of everybody. */
export async function recountToday(store: Store, moment: Moment): Promise<void> {
  for (const municipalityId of await listMunicipalityIds(store.owner)) {
    await store.transaction(municipalityScope(municipalityId), (tx) =>
      recountYears(
        aroundIndicators,
        { tx, ...moment, municipalityId },
        { years: [schoolYearOf(moment.today)] },
      ),
    )
  }
}
