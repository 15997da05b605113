import { paperOfPage } from '#assessment/domain/pages/paper-of-page.ts'
import { loadYearPage } from '#assessment/http/load-results-page.ts'
import type { PrintedTable } from '#kernel/printed-document.ts'
import { countOfAll } from '#plans/domain/board/task-class.ts'
import { TRACKS, type Track } from '#plans/domain/track.ts'
import { trackNames } from '#plans/texts.ru.ts'
import { trackNoteData } from '#templates/domain/kinds/notes.ts'
import type { PaperSource, SourceCall } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { listIndicatorSubjects, noteOfIndicators, noteOfSnapshot } from './note-of-indicators.ts'
import { pageCall } from './notes-of-results.ts'
import {
  boardOf,
  collectionsTable,
  isAtWork,
  stagesTable,
  yearName,
  yearsWithWork,
} from './year-of-tracks.ts'

/** Of one track in a school year: the stages of its cycle, or its indicators as they are or were kept; for the quality of learning, the year's results too. */
export const noteOfTrack: PaperSource = {
  async listSubjects(call) {
    if (call.person.scope.reach !== 'municipality') return []
    const cycles = (await yearsWithWork(call)).flatMap(({ year, board }) =>
      board.rows.filter(isAtWork).map(({ track }) => ({
        key: `track:${track}:${year}`,
        title: `${trackNames[track]}, ${yearName(year)}`,
      })),
    )
    return [...cycles, ...(await listIndicatorSubjects(call))]
  },

  async gather(call, subject) {
    if (subject.startsWith('indicators:')) return await noteOfIndicators(call, subject)
    if (subject.startsWith('snapshot:')) return await noteOfSnapshot(call, subject)
    const { track, year } = trackIn(subject)
    const row = (await boardOf(call, year)).rows.find((one) => one.track === track)
    if (!row || !isAtWork(row)) throw refuse('templates/nothing-to-make-of')
    const [name, words] = [trackNames[track], yearName(year)]
    const results = track === 'quality' ? await resultsOf(call, year + 1) : { paragraphs: [], tables: [] }
    const actions = Math.max(...row.cells.map(({ actionCount }) => actionCount))
    const tasks = row.cells.reduce((sum, { counts }) => sum + countOfAll(counts), 0)
    const paper = {
      title: `${name}, ${words} учебный год`,
      subtitles: [
        `Пройдено этапов цикла: ${row.passed} из ${row.cells.length}. Поручений по этапам: ${tasks}.`,
      ],
      paragraphs: [row.sentence, ...results.paragraphs],
      tables: [stagesTable(row), await collectionsTable(call, year), ...results.tables],
    }
    return {
      title: `Справка: ${paper.title}`,
      data: trackNoteData(paper, { track: name, year: words }),
      basis: [
        `Доска цикла за ${words} учебный год, состояние на день составления`,
        `Мероприятий на самом полном этапе: ${actions}`,
      ],
      annexes: [],
      organizationId: null,
      orientation: paper.tables.some(({ columns }) => columns.length > 6)
        ? ('landscape' as const)
        : ('portrait' as const),
    }
  },
}

function trackIn(subject: string): { readonly track: Track; readonly year: number } {
  const [word, name, year, ...rest] = subject.split(':')
  const track = TRACKS.find((one) => one === name)
  const isYear = /^20\d\d$/u.test(year ?? '')
  if (word !== 'track' || !track || !isYear || rest.length > 0) throw refuse('templates/subject-not-found')
  return { track, year: Number(year) }
}

/** What the procedures of the year say; nothing where none was loaded. */
export async function resultsOf(
  call: SourceCall,
  year: number,
): Promise<{ readonly paragraphs: readonly string[]; readonly tables: readonly PrintedTable[] }> {
  const page = await loadYearPage(pageCall(call), { year })
  if (page.parts.every(({ rows }) => rows.length === 0)) return { paragraphs: [], tables: [] }
  const { tables } = paperOfPage(page, { title: page.title })
  return { paragraphs: page.sentences.map(({ text }) => text), tables }
}
