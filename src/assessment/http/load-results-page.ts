import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CardPerson } from '#server-kit/http/route.ts'
import type { PageFigure } from '../domain/pages/page-figures.ts'
import type { ResultsPage } from '../domain/pages/page-shapes.ts'
import { subjectPage } from '../domain/pages/subject-page.ts'
import type { WorkTotals } from '../domain/pages/work-totals.ts'
import { yearPage } from '../domain/pages/year-page.ts'
import type { Subject } from '../domain/work-key.ts'
import { refuse } from '../refusals.ts'
import { listWorksInForce } from '../storage/catalogue/catalogue-works.ts'
import { listMinimaInForce } from '../storage/catalogue/exam-minima.ts'
import { readMedals, readWavePairs } from '../storage/figures/read-groups.ts'
import { findPageWorks, readSchoolWorks } from '../storage/figures/read-page-works.ts'
import { readFlags, readPublished } from '../storage/figures/read-published.ts'
import type { WorkWithResults } from '../storage/read-works.ts'
import { readTotalsFor } from './read-totals-for.ts'
import type { ResultsPagesPort } from './results-pages-port.ts'

/** What every page of results is loaded with. */
export type PageCall = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly person: CardPerson
  readonly port: ResultsPagesPort
}

export async function loadSubjectPage(
  call: PageCall,
  {
    subject,
    school,
    figure = 'quality',
  }: { subject: Subject; school?: number | undefined; figure?: PageFigure | undefined },
): Promise<ResultsPage> {
  const { tx } = call
  const found = await findPageWorks(tx, ({ key }) => key.subject === subject)
  return subjectPage(subject, {
    works: await readWorksOf(call, found, school),
    catalogue: await listWorksInForce(tx),
    minima: await listMinimaInForce(tx),
    figure,
    whose: await whoseWords(call, school),
  })
}

export async function loadYearPage(
  call: PageCall,
  { year, school }: { year: number; school?: number | undefined },
): Promise<ResultsPage> {
  const { tx, person } = call
  const found = await findPageWorks(tx, ({ key }) => key.year === year || key.year === year - 1)
  const isWhole = school === undefined && person.scope.reach === 'municipality'
  return yearPage(year, {
    works: await readWorksOf(call, found, school),
    catalogue: await listWorksInForce(tx),
    minima: await listMinimaInForce(tx),
    // What schools published or were listed with is theirs: a school's page of the municipality has only the levels above.
    published: (await readPublished(tx, (key) => key.year === year)).filter(
      ({ level }) => isWhole || level !== 'school',
    ),
    flags: isWhole ? await readFlags(tx, [year, year - 1]) : [],
    // Small groups of other schools are not a school's to see, not even added up.
    medals:
      isWhole || school !== undefined ? await readMedals(tx, { years: [year], organizationId: school }) : [],
    pairs:
      isWhole || school !== undefined
        ? await readWavePairs(tx, { workIds: found.map(({ workId }) => workId), organizationId: school })
        : [],
    whose: await whoseWords(call, school),
  })
}

/** Of the municipality, or of one school that the person may look at. */
export async function readWorksOf(
  call: PageCall,
  works: readonly WorkWithResults[],
  school: number | undefined,
): Promise<readonly WorkTotals[]> {
  if (school === undefined) return await readTotalsFor(call, works)
  requireOwn(call.person, school)
  return await readSchoolWorks(call.tx, works, [school])
}

/** The database would answer with nothing; the person is better told why. */
export function requireOwn({ scope }: CardPerson, organizationId: number): void {
  if (scope.reach === 'organizations' && !scope.organizationIds.includes(organizationId)) {
    throw refuse('assessment/school-not-own')
  }
}

export async function whoseWords(
  { tx, today, port }: Pick<PageCall, 'tx' | 'today' | 'port'>,
  school: number | undefined,
): Promise<string> {
  if (school === undefined) return 'Муниципалитет'
  const name = (await port.readNames(tx, today)).get(school)
  if (name === undefined) throw refuse('assessment/school-not-own')
  return name
}
