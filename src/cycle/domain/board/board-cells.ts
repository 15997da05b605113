import { countWords } from '#kernel/number-words.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { type BoardStage, boardStages, type CellState, type StageNote } from './board-stage.ts'
import type { TurnCounts } from './count-turn.ts'

export type BoardCell = {
  readonly stage: BoardStage
  readonly state: CellState
  /** «12 рекомендаций, без ответа 3» */
  readonly words: string
}

type Standing = { readonly state: 'absent' | 'going' | 'late' | 'done'; readonly words: string }

/**
 * The stages of one turn. What is recorded decides; a reason excuses only a stage with nothing recorded, and a stage that is
 * passed by without a reason is named.
 */
export function boardCells(
  counts: TurnCounts,
  notes: ReadonlyMap<BoardStage, Pick<StageNote, 'dueOn' | 'skipReason'>>,
  today: PlainDate,
): readonly BoardCell[] {
  const standing = boardStages.map((stage) => standingOf[stage](counts))
  const last = standing.findLastIndex(({ state }) => state !== 'absent')
  return boardStages.map((stage, at) => {
    const { state, words } = standing[at] ?? { state: 'absent', words: '' }
    const { dueOn = null, skipReason = null } = notes.get(stage) ?? {}
    if (state === 'absent' && skipReason !== null) return { stage, state: 'skipped', words: skipReason }
    if (state === 'absent' && at < last) return { stage, state: 'missed', words }
    const isLate = state !== 'done' && dueOn !== null && today > dueOn
    return { stage, state: isLate ? 'late' : state, words }
  })
}

const standingOf: Readonly<Record<BoardStage, (counts: TurnCounts) => Standing>> = {
  results: ({ figures }) =>
    figures === 0
      ? { state: 'absent', words: 'данных нет' }
      : { state: 'done', words: countWords(figures, ['показатель', 'показателя', 'показателей']) },

  analysis({ analyses, concluded, findings }) {
    if (analyses === 0) return { state: 'absent', words: 'анализа нет' }
    const found = countWords(findings, ['находка', 'находки', 'находок'])
    return concluded < analyses
      ? { state: 'going', words: `${found}, вывод не записан` }
      : { state: 'done', words: found }
  },

  recommendations({ findings, recommendations, unanswered, overdue, open }) {
    if (recommendations === 0) {
      return {
        state: 'absent',
        words: findings === 0 ? 'находок нет' : `находок без рекомендации: ${findings}`,
      }
    }
    const many = countWords(recommendations, ['рекомендация', 'рекомендации', 'рекомендаций'])
    if (overdue > 0) return { state: 'late', words: `${many}, срок ответа прошёл: ${overdue}` }
    if (unanswered > 0) return { state: 'going', words: `${many}, ждут ответа: ${unanswered}` }
    return open > 0
      ? { state: 'going', words: `${many}, находок без ответа: ${open}` }
      : { state: 'done', words: many }
  },

  measures({ measures, measuresDone, measuresLate }) {
    if (measures === 0) return { state: 'absent', words: 'мер нет' }
    const many = countWords(measures, ['мера', 'меры', 'мер'])
    if (measuresLate > 0) return { state: 'late', words: `${many}, просрочено: ${measuresLate}` }
    return {
      state: measuresDone === measures ? 'done' : 'going',
      words: `${many}, выполнено: ${measuresDone}`,
    }
  },

  decision({ findings, decided, decisions, undocumented }) {
    if (decisions === 0) return { state: 'absent', words: 'решения нет' }
    const many = countWords(decisions, ['решение', 'решения', 'решений'])
    if (decided < findings)
      return { state: 'going', words: `${many} по ${decided} из ${ofFindings(findings)}` }
    return undocumented > 0
      ? { state: 'going', words: `${many}, без документа: ${undocumented}` }
      : { state: 'done', words: many }
  },

  effect({ reviewable, reviewed }) {
    if (reviewable === 0) return { state: 'absent', words: 'оценивать пока нечего' }
    if (reviewed === 0) return { state: 'absent', words: `решений без оценки: ${reviewable}` }
    return reviewed < reviewable
      ? { state: 'going', words: `решений без оценки: ${reviewable - reviewed}` }
      : { state: 'done', words: 'эффект оценён' }
  },
}

function ofFindings(count: number): string {
  return countWords(count, ['находки', 'находок', 'находок'])
}
