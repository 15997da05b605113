import type { Tx } from '#server-kit/database/database.ts'
import type { CardPerson } from '#server-kit/http/route.ts'
import { noTotals, type WorkTotals } from '../domain/pages/work-totals.ts'
import { mayShowTotal } from '../domain/results/shown-to-school.ts'
import { readMunicipalityWorks, readSchoolWorks } from '../storage/figures/read-page-works.ts'
import type { WorkWithResults } from '../storage/read-works.ts'

/** The municipality's totals that the person may see; the others stand with no schools and no numbers. */
export async function readTotalsFor(
  { tx, person }: { readonly tx: Tx; readonly person: CardPerson },
  works: readonly WorkWithResults[],
): Promise<readonly WorkTotals[]> {
  const totals = await readMunicipalityWorks(tx, works)
  if (person.scope.reach === 'municipality') return totals
  const own = await readSchoolWorks(tx, works)
  return totals.map((work) => {
    const ownSchools = own.filter(({ workId }) => workId === work.workId).length
    return mayShowTotal(work.schools, ownSchools) ? work : noTotals(work)
  })
}
