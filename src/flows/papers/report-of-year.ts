import type { PrintedTable } from '#kernel/printed-document.ts'
import { stateAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { findMunicipality } from '#organizations/storage/municipality.ts'
import { noProgress } from '#plans/domain/view-action.ts'
import { findPlans } from '#plans/storage/plans.ts'
import { findPlanProgress } from '#plans/storage/progress.ts'
import { trackNames } from '#plans/texts.ru.ts'
import { annualReportData } from '#templates/domain/kinds/annual-report.ts'
import type { PaperSource, SourceCall } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { resultsOf } from './note-of-track.ts'
import { idIn } from './subject-key.ts'
import { boardOf, collectionsTable, isAtWork, yearName, yearsWithWork } from './year-of-tracks.ts'

/** The yearly report: tracks, plans, collections and results of a school year. */
export const reportOfYear: PaperSource = {
  async listSubjects(call) {
    if (call.person.scope.reach !== 'municipality') return []
    return (await yearsWithWork(call)).map(({ year }) => ({
      key: `school-year:${year}`,
      title: `${yearName(year)} учебный год`,
    }))
  },

  async gather(call, subject) {
    const year = idIn('school-year', subject)
    if (year < 2000 || year > 2100) throw refuse('templates/subject-not-found')
    const board = await boardOf(call, year)
    const words = yearName(year)
    const registry = await listOrganizations(call.tx)
    const active = (type: string) =>
      registry.filter((one) => one.type === type && stateAsOf(one, call.today) === 'active').length
    const results = await resultsOf(call, year + 1)
    const earlier = results.tables.length > 0 ? results : await resultsOf(call, year)
    const tables = [await plansTable(call), await collectionsTable(call, year), ...earlier.tables]
    return {
      title: `Ежегодный доклад за ${words} учебный год`,
      data: annualReportData({
        year: words,
        municipality: (await findMunicipality(call.tx))?.name ?? '',
        schools: active('school'),
        kindergartens: active('kindergarten'),
        tracks: board.rows.filter(isAtWork).map(({ track, sentence, passed, cells }) => ({
          name: trackNames[track],
          words: sentence,
          passed: `${passed} из ${cells.length}`,
        })),
        paper: {
          title: `Итоги ${words} учебного года`,
          subtitles: [],
          paragraphs: [board.sentence, ...earlier.paragraphs],
          tables,
        },
      }),
      basis: [
        `Доска цикла за ${board.yearWords}, состояние на день составления`,
        earlier.tables.length === 0
          ? 'Результатов оценочных процедур за этот год нет'
          : `Результаты оценочных процедур ${results.tables.length > 0 ? year + 1 : year} года`,
      ],
      annexes: [],
      organizationId: null,
      orientation: tables.some(({ columns }) => columns.length > 6)
        ? ('landscape' as const)
        : ('portrait' as const),
    }
  },
}

async function plansTable({ tx, today }: SourceCall): Promise<PrintedTable> {
  const progress = await findPlanProgress(tx, today, null)
  const plans = (await findPlans(tx, { removed: 'without' })).filter(({ approved }) => approved)
  return {
    title: 'Исполнение планов',
    columns: [
      { header: 'План', kind: 'text', weight: 52 },
      { header: 'Поручений', kind: 'number', weight: 12 },
      { header: 'Отчитались', kind: 'number', weight: 12 },
      { header: 'Просрочено', kind: 'number', weight: 12 },
    ],
    rows: plans.map(({ planId, title }) => {
      const { total, reported, overdue } = progress.get(planId) ?? noProgress
      return { kind: 'cells', cells: [title, total, reported, overdue] }
    }),
    empty: 'Утверждённых планов нет.',
  }
}
