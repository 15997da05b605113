import { isSameWork } from '../domain/catalogue/find-work.ts'
import type { ResultsPage } from '../domain/pages/page-shapes.ts'
import { workPaper } from '../domain/pages/work-paper.ts'
import { earlierOf, type WorkTotals } from '../domain/pages/work-totals.ts'
import { refuse } from '../refusals.ts'
import { listWorksInForce } from '../storage/catalogue/catalogue-works.ts'
import { listMinimaInForce } from '../storage/catalogue/exam-minima.ts'
import { findPageWorks, readSchoolWorks } from '../storage/figures/read-page-works.ts'
import { loadGroupParts, loadSchoolGroupParts } from './load-group-parts.ts'
import { type PageCall, readWorksOf, whoseWords } from './load-results-page.ts'
import { readTotalsFor } from './read-totals-for.ts'

/** The paper of a work: of the municipality, or of one school beside the others. */
export async function loadWorkPaper(
  call: PageCall,
  { workId, school }: { readonly workId: number; readonly school?: number | undefined },
): Promise<ResultsPage> {
  const { tx } = call
  const works = await findWithPast(call, workId)
  const own = await readWorksOf(call, works, school)
  const work = own.find((one) => one.workId === workId && one.schools > 0)
  if (!work) throw refuse('assessment/work-not-found')
  const municipality =
    school === undefined
      ? null
      : ((await readTotalsFor(call, works)).find((one) => one.workId === workId && one.schools > 0) ?? null)
  // Small groups of other schools are not a school's to see.
  const isTold = school !== undefined || call.person.scope.reach === 'municipality'
  return workPaper(work, {
    earlier: earlierOf(own, work) ?? null,
    municipality,
    catalogue: await listWorksInForce(tx),
    minima: await listMinimaInForce(tx),
    whose: await whoseWords(call, school),
    parts: isTold
      ? (await loadGroupParts(call, work, await findPageWorks(tx, () => true), school)).parts
      : [],
  })
}

export type SchoolPaper = {
  readonly organizationId: number
  readonly school: string
  readonly page: ResultsPage
}

/** One paper for each school the person reaches, in the registry's order. */
export async function loadWorkPackage(call: PageCall, workId: number): Promise<readonly SchoolPaper[]> {
  const { tx, today, port } = call
  const works = await findWithPast(call, workId)
  const municipality =
    (await readTotalsFor(call, works)).find((one) => one.workId === workId && one.schools > 0) ?? null
  const all = await readSchoolWorks(tx, works)
  const catalogue = await listWorksInForce(tx)
  const minima = await listMinimaInForce(tx)
  const names = await port.readNames(tx, today)
  const [asked] = works
  const partsOf = await loadSchoolGroupParts(call, asked, await findPageWorks(tx, () => true))
  const papers = [...names].flatMap(([organizationId, school]): readonly SchoolPaper[] => {
    const own: readonly WorkTotals[] = all.filter((one) => one.organizationId === organizationId)
    const work = own.find((one) => one.workId === workId)
    if (!work) return []
    const earlier = earlierOf(own, work) ?? null
    const parts = partsOf(organizationId)
    const page = workPaper(work, { earlier, municipality, catalogue, minima, whose: school, parts })
    return [{ organizationId, school, page }]
  })
  if (papers.length === 0) throw refuse('assessment/work-not-found')
  return papers
}

async function findWithPast({ tx }: PageCall, workId: number) {
  const all = await findPageWorks(tx, () => true)
  const work = all.find((one) => one.workId === workId)
  if (!work) throw refuse('assessment/work-not-found')
  const isBefore = ({ key }: typeof work) =>
    key.year === work.key.year - 1 && isSameWork({ ...key, year: work.key.year }, work.key)
  return [work, ...all.filter(isBefore)] as const
}
