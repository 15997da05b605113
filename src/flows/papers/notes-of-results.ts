import type { ResultsPage } from '#assessment/domain/pages/page-shapes.ts'
import { paperOfPage } from '#assessment/domain/pages/paper-of-page.ts'
import { workTitle } from '#assessment/domain/work-title.ts'
import { loadWorkPaper } from '#assessment/http/load-papers.ts'
import { loadYearPage, type PageCall } from '#assessment/http/load-results-page.ts'
import { findPageWorks } from '#assessment/storage/figures/read-page-works.ts'
import type { PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import { noteData } from '#templates/domain/kinds/note.ts'
import { schoolNoteData } from '#templates/domain/kinds/notes.ts'
import { resultsOrderData } from '#templates/domain/kinds/results-order.ts'
import type { GatheredPaper, PaperSource, SourceCall } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { aroundResultsPages } from '../around/read-around-results-pages.ts'
import { idIn, idsIn } from './subject-key.ts'

/** Years back that are offered for schools: older ones are made from the page of the year. */
const YEARS_OFFERED = 3

export function pageCall({ tx, today, person }: SourceCall): PageCall {
  return { tx, today, person, port: aroundResultsPages }
}

/** Of a work or of a whole year, over the municipality. */
export const noteOfProcedure: PaperSource = {
  async listSubjects(call) {
    if (call.person.scope.reach !== 'municipality') return []
    const works = await findPageWorks(call.tx, () => true)
    const years = [...new Set(works.map(({ key }) => key.year))].sort((a, b) => b - a)
    return [
      ...years.map((year) => ({ key: `year:${year}`, title: `Все работы ${year} года` })),
      ...works
        .toSorted((a, b) => b.key.year - a.key.year)
        .map(({ workId, key }) => ({ key: `work:${workId}`, title: workTitle(key) })),
    ]
  },

  async gather(call, subject) {
    const page = subject.startsWith('year:')
      ? await loadYearPage(pageCall(call), { year: idIn('year', subject) })
      : await loadWorkPaper(pageCall(call), { workId: idIn('work', subject) })
    const paper = paperOfPage(page, { title: page.title })
    return noteOf(paper, noteData(paper), `Справка: ${page.title}`, page)
  },
}

/** Of one school in a year. */
export const noteOfSchool: PaperSource = {
  async listSubjects(call) {
    if (call.person.scope.reach !== 'municipality') return []
    const years = await yearsWithResults(call)
    if (years.length === 0) return []
    const groups = await aroundResultsPages.readGroups(call.tx, call.today)
    const schools = new Set(groups.flatMap(({ memberIds }) => memberIds))
    const names = [...(await aroundResultsPages.readNames(call.tx, call.today))].filter(([id]) =>
      schools.has(id),
    )
    return names.flatMap(([id, name]) =>
      years
        .slice(0, YEARS_OFFERED)
        .map((year) => ({ key: `school:${id}:${year}`, title: `${name}, ${year} год` })),
    )
  },

  async gather(call, subject) {
    const [organizationId = 0, year = 0] = idsIn('school', subject, 2)
    const page = await loadYearPage(pageCall(call), { year, school: organizationId })
    if (page.parts.every(({ rows }) => rows.length === 0)) {
      throw refuse('templates/nothing-to-make-of', { detail: `Результатов этой школы за ${year} год нет` })
    }
    const paper = paperOfPage(page, { title: page.title })
    const school = await call.nameInCases(organizationId)
    return {
      ...noteOf(
        paper,
        schoolNoteData(paper, school),
        `Справка: ${school.shortName}, ${page.title.toLowerCase()}`,
        page,
      ),
      organizationId,
    }
  },
}

/** An order that sums up a year of procedures. */
export const orderOfResults: PaperSource = {
  async listSubjects(call) {
    if (call.person.scope.reach !== 'municipality') return []
    return (await yearsWithResults(call)).map((year) => ({
      key: `year:${year}`,
      title: `Оценочные процедуры ${year} года`,
    }))
  },

  async gather(call, subject, answers) {
    const year = idIn('year', subject)
    const page = await loadYearPage(pageCall(call), { year })
    const { tables } = paperOfPage(page, { title: page.title })
    const conclusions = page.sentences.map(({ text }) => text)
    const about = `оценочных процедур ${year} года`
    return {
      title: `Об итогах ${about}`,
      data: resultsOrderData({ about, conclusions, table: narrowest(tables) }, answers),
      basis: basisOf(page),
      annexes: [],
      organizationId: null,
    }
  },
}

async function yearsWithResults({ tx }: Pick<SourceCall, 'tx'>): Promise<readonly number[]> {
  const works = await findPageWorks(tx, () => true)
  return [...new Set(works.map(({ key }) => key.year))].sort((a, b) => b - a)
}

export function noteOf(
  paper: PrintedDocument,
  data: GatheredPaper['data'],
  title: string,
  page: Pick<ResultsPage, 'title' | 'subtitle'>,
): GatheredPaper {
  return {
    title,
    data,
    basis: basisOf(page),
    annexes: [],
    organizationId: null,
    orientation: paper.orientation,
  }
}

function basisOf({ title, subtitle }: Pick<ResultsPage, 'title' | 'subtitle'>): readonly string[] {
  return [`Результаты, загруженные в систему: ${title}`, subtitle]
}

/** An order is upright: the first table that fits it. */
function narrowest(tables: readonly PrintedTable[]): PrintedTable | null {
  return tables.find(({ columns, rows }) => columns.length <= 6 && rows.length > 0) ?? null
}
