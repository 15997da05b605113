import { trackNames } from '../../texts.ru.ts'
import { counted, nounFor } from '../counted.ts'
import type { CycleStage, Track } from '../track.ts'
import type { BoardCellView } from '../views/board-view.ts'
import type { CellState } from './cell-state.ts'

const days = ['день', 'дня', 'дней'] as const

/** How a stage is called inside a sentence, and what becomes of «просрочен» beside it. */
const stageInSentence: Readonly<Record<CycleStage, { readonly name: string; readonly late: string }>> = {
  indicators: { name: 'показатели', late: 'просрочены' },
  monitoring: { name: 'мониторинг', late: 'просрочен' },
  analysis: { name: 'анализ', late: 'просрочен' },
  recommendations: { name: 'адресные рекомендации', late: 'просрочены' },
  measures: { name: 'меры', late: 'просрочены' },
  decision: { name: 'управленческое решение', late: 'просрочено' },
  'effect-review': { name: 'анализ эффективности', late: 'просрочен' },
}

/** «По направлению «Объективность» пройдены 3 этапа из 7; анализ просрочен на 12 дней; не запланированы: меры.» */
export function sentenceOfTrack(track: Track, cells: readonly BoardCellView[]): string {
  const name = `По направлению «${trackNames[track]}»`
  const of = (state: CellState) => cells.filter((cell) => cell.state === state)
  if (of('unplanned').length === cells.length) return `${name} работа на этот год не запланирована.`
  const parts = [
    passedWords(of('done').length, cells.length),
    lateWords(of('late')),
    listed('впереди', of('waiting')),
    listed('выполнено не полностью', of('short')),
    listed('без подтверждения', of('bare')),
    listed('снято с контроля', of('closed')),
    listed('пропущено с объяснением', of('skipped')),
    listed('не запланировано', of('unplanned')),
  ]
  return `${name} ${parts.filter((part) => part !== '').join('; ')}.`
}

function passedWords(passed: number, all: number): string {
  if (passed === 0) return 'ни один этап пока не пройден'
  if (passed === all) return `пройдены все этапы цикла (${all})`
  return `${nounFor(passed, ['пройден', 'пройдены', 'пройдено'])} ${counted(passed, ['этап', 'этапа', 'этапов'])} из ${all}`
}

function lateWords(late: readonly BoardCellView[]): string {
  const [only] = late
  if (only === undefined) return ''
  if (late.length === 1) {
    const { name, late: word } = stageInSentence[only.stage]
    return `${name} ${word} на ${counted(only.lateDays, days)}`
  }
  const each = late.map(
    ({ stage, lateDays }) => `${stageInSentence[stage].name} (на ${counted(lateDays, days)})`,
  )
  return `просрочены: ${each.join(', ')}`
}

function listed(words: string, cells: readonly BoardCellView[]): string {
  if (cells.length === 0) return ''
  return `${words}: ${cells.map(({ stage }) => stageInSentence[stage].name).join(', ')}`
}

/** «Пройдено 12 этапов из 77, просрочено 4, не запланировано 30.» */
export function sentenceOfBoard(rows: readonly { readonly cells: readonly BoardCellView[] }[]): string {
  const cells = rows.flatMap((row) => row.cells)
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length
  const parts = [
    `Пройдено ${counted(count('done'), ['этап', 'этапа', 'этапов'])} из ${cells.length}`,
    ...(
      [
        ['late', 'просрочено'],
        ['bare', 'без подтверждения'],
        ['short', 'выполнено не полностью'],
        ['skipped', 'пропущено с объяснением'],
        ['unplanned', 'не запланировано'],
      ] as const
    ).flatMap(([state, words]) => (count(state) === 0 ? [] : [`${words} ${count(state)}`])),
  ]
  return `${parts.join(', ')}.`
}
