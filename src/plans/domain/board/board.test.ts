import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { TASK_STATES } from '../reporting/task-state.ts'
import { CYCLE_STAGES, TRACKS } from '../track.ts'
import { type ActionShare, composeBoard, type StageSkip } from './board.ts'
import { daysOf, eventYearsOf, yearWords } from './board-year.ts'
import { cellWords } from './cell-words.ts'
import { classOfTask, countOfAll, noTasks, TASK_CLASSES } from './task-class.ts'

const today = plainDate('2026-11-23')
const year = { kind: 'school-year', year: 2026 } as const

function share(fields: Partial<ActionShare>): ActionShare {
  return {
    actionId: 1,
    track: 'objectivity',
    stages: [],
    counts: noTasks,
    undated: 0,
    lateSince: null,
    ...fields,
  }
}

const skip: StageSkip = {
  skipId: 1,
  version: 1,
  track: 'objectivity',
  stage: 'indicators',
  reason: 'Показатели утверждены на три года',
  by: 'Перелогин С. А.',
  on: plainDate('2026-09-10'),
}

// The worked example of docs/methodology/board.md.
const example: readonly ActionShare[] = [
  share({ actionId: 1, stages: ['monitoring'], counts: { ...noTasks, done: 20 } }),
  share({
    actionId: 2,
    stages: ['analysis'],
    counts: { ...noTasks, done: 18, late: 2 },
    lateSince: plainDate('2026-11-11'),
  }),
  share({ actionId: 3, stages: ['recommendations'], counts: { ...noTasks, done: 1 } }),
  share({ actionId: 4, stages: ['measures', 'decision'], counts: { ...noTasks, done: 5, bare: 1 } }),
]

describe('the board', () => {
  const board = composeBoard({ year, today, shares: example, skips: [skip] })
  const row = board.rows.find(({ track }) => track === 'objectivity')

  it('says of each stage how it stands', () => {
    expect(row?.cells.map(({ stage, state }) => [stage, state])).toEqual([
      ['indicators', 'skipped'],
      ['monitoring', 'done'],
      ['analysis', 'late'],
      ['recommendations', 'done'],
      ['measures', 'bare'],
      ['decision', 'bare'],
      ['effect-review', 'unplanned'],
    ])
  })

  it('sums the track up in a sentence', () => {
    expect(row?.sentence).toBe(
      'По направлению «Объективность» пройдены 2 этапа из 7; анализ просрочен на 12 дней; ' +
        'без подтверждения: меры, управленческое решение; пропущено с объяснением: показатели; ' +
        'не запланировано: анализ эффективности.',
    )
    expect(board.sentence).toBe(
      'Пройдено 2 этапа из 77, просрочено 1, без подтверждения 2, пропущено с объяснением 1, не запланировано 71.',
    )
  })

  it('names each late stage with its own days', () => {
    const late = (stage: 'analysis' | 'decision', lateSince: string) =>
      share({ stages: [stage], counts: { ...noTasks, late: 1 }, lateSince: plainDate(lateSince) })
    const { rows } = composeBoard({
      year,
      today,
      shares: [late('analysis', '2026-11-22'), late('decision', '2026-11-02')],
      skips: [],
    })
    expect(rows.find(({ track }) => track === 'objectivity')?.sentence).toContain(
      'ни один этап пока не пройден; просрочены: анализ (на 1 день), управленческое решение (на 21 день)',
    )
  })

  it('tells apart what it cannot place, and asks no cycle of work beside the tracks', () => {
    const { rows, unplaced } = composeBoard({
      year,
      today,
      shares: [
        share({ actionId: 7, track: null, stages: ['measures'], counts: { ...noTasks, waiting: 3 } }),
        share({ actionId: 8, stages: [], counts: { ...noTasks, late: 2 } }),
        share({ actionId: 8, stages: [], undated: 1 }),
      ],
      skips: [],
    })
    expect(unplaced).toEqual({ actionCount: 2, taskCount: 5 })
    expect(rows.map(({ track }) => track)).not.toContain('control')
    expect(rows[0]?.sentence).toBe('По направлению «Нормативная база» работа на этот год не запланирована.')
  })

  it('what is planned counts for more than a reason not to plan it', () => {
    const { rows } = composeBoard({
      year,
      today,
      shares: [share({ stages: ['indicators'], counts: { ...noTasks, waiting: 1 } })],
      skips: [skip],
    })
    const cell = rows.find(({ track }) => track === 'objectivity')?.cells[0]
    expect(cell).toMatchObject({ state: 'waiting', skip: { reason: skip.reason } })
    expect(cell && cellWords(cell)).toBe(
      'Впереди\nвпереди: 1\nПоказатели утверждены на три года (Перелогин С. А.)',
    )
  })
})

describe('the rules hold for any tasks', () => {
  const few = fc.nat(3)
  const counts = fc.record({ done: few, bare: few, short: few, late: few, waiting: few, closed: few })
  const shares = fc
    .array(
      fc.record({
        actionId: fc.nat(20),
        track: fc.constantFrom(null, ...TRACKS),
        stages: fc.uniqueArray(fc.constantFrom(...CYCLE_STAGES), { maxLength: 3 }),
        counts,
        undated: fc.nat(2),
        lateSince: fc.nat(400).map((days) => addDays(today, -days - 1)),
      }),
      { maxLength: 15 },
    )
    .map((list) => list.map((one) => ({ ...one, lateSince: one.counts.late > 0 ? one.lateSince : null })))

  it('no task is lost: each stands in every stage of its action, or is said to stand nowhere', () => {
    fc.assert(
      fc.property(shares, (list) => {
        const board = composeBoard({ year, today, shares: list, skips: [] })
        const onBoard = board.rows
          .flatMap(({ cells }) => cells)
          .reduce((sum, cell) => sum + countOfAll(cell.counts), 0)
        const expected = list.reduce(
          (sum, one) => sum + (one.track === null ? 0 : one.stages.length) * countOfAll(one.counts),
          0,
        )
        expect(onBoard).toBe(expected)
        const loose = list.filter((one) => one.track === null || one.stages.length === 0)
        expect(board.unplaced.taskCount).toBe(loose.reduce((sum, one) => sum + countOfAll(one.counts), 0))
      }),
    )
  })

  it('a late task never hides, a stage gone through has nothing left to ask', () => {
    fc.assert(
      fc.property(shares, (list) => {
        for (const cell of composeBoard({ year, today, shares: list, skips: [skip] }).rows.flatMap(
          (row) => row.cells,
        )) {
          expect(cell.state === 'late').toBe(cell.counts.late > 0)
          expect(cell.lateDays > 0).toBe(cell.counts.late > 0)
          if (cell.state === 'done') {
            const { done, closed } = cell.counts
            expect(done).toBeGreaterThan(0)
            expect(countOfAll(cell.counts)).toBe(done + closed)
            expect(cell.undated).toBe(0)
          }
          expect(cell.state === 'skipped' || cell.state === 'unplanned').toBe(
            countOfAll(cell.counts) === 0 && cell.undated === 0,
          )
        }
      }),
    )
  })

  it('each task is of one class, and only what nobody has reported on can be late', () => {
    const task = fc.record({
      state: fc.constantFrom(...TASK_STATES),
      outcome: fc.constantFrom('done', 'partly', 'not-done', null),
      evidenceCount: fc.nat(2),
      mayBeOverdue: fc.boolean(),
      workingDueOn: fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)),
    })
    fc.assert(
      fc.property(task, (one) => {
        const found = classOfTask(one, today)
        expect(TASK_CLASSES).toContain(found)
        if (found === 'late') expect(one.workingDueOn < today && one.mayBeOverdue).toBe(true)
        if (found === 'done') expect(one.evidenceCount).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the year of a board', () => {
  it('has its days and its name', () => {
    expect(daysOf(year)).toEqual({ from: '2026-09-01', to: '2027-08-31' })
    expect(yearWords(year)).toBe('2026/27 учебный год')
    expect(yearWords({ kind: 'calendar-year', year: 2026 })).toBe('2026 год')
  })

  it('an event of a plan that counts by other years may belong to either of two', () => {
    expect(eventYearsOf(year, 'school-year')).toEqual({ first: 2026, last: 2026 })
    expect(eventYearsOf(year, 'calendar-year')).toEqual({ first: 2026, last: 2027 })
    expect(eventYearsOf({ kind: 'calendar-year', year: 2026 }, 'school-year')).toEqual({
      first: 2025,
      last: 2026,
    })
  })
})
