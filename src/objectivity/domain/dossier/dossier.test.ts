import { describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { CellResult, SchoolResult } from '../stored/run-shapes.ts'
import {
  answerDossier,
  type Conclusion,
  conclude,
  type Dossier,
  dossierState,
  handOver,
  reopen,
  withdraw,
} from './dossier.ts'
import type { EvidenceCell } from './evidence.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { officialMarkerName } from './official-words.ts'

const [day, later] = [plainDate('2026-11-24'), plainDate('2026-12-04')]
const by = (today: PlainDate = day) => ({ today, personName: 'Перелогин С. А.' })

const work = {
  ...{ workId: 7, title: 'ВПР 2026, математика, 4 класс', year: 2026, labels: ['1', '8К1'] },
  ...{ cuts: [8, 12, 15], hasPublished: false },
}
const cell: EvidenceCell = {
  ...{ work, tested: 40, absent: 2, p: 0.001, isNamed: true, totals: [0, 3], ordinary: [1, 2] },
  counts: [{ marker: 'mark-boundary', p: 0.001, boundaries: [{ cut: 8, at: 9, near: 9, expected: 3.1 }] }],
}
const evidence = {
  ...{ screenedOn: '2026-11-20', method: '1.1', dataPrint: 'ab12', q: 0.05, canName: true },
  ...{ tier: 'named' as const, tested: 400, tooLittle: false, markers: {}, rules: [], cells: [cell] },
  ...{ official: [], leftOut: [] },
}
const draft: Dossier = {
  ...{ organizationId: 1, dossierId: 2, version: 1, runId: 3, evidence, createdOn: day, authorName: 'П.' },
  ...{ handedOn: null, answerBy: null, request: null, answer: null, answeredOn: null, answererName: null },
  ...{
    outcome: null,
    outcomeReason: null,
    outcomeDocument: null,
    causes: [],
    closedOn: null,
    closerName: null,
  },
}
const said: Conclusion = {
  outcome: 'explained',
  outcomeReason: 'Объяснили',
  outcomeDocument: null,
  causes: ['topic-order'],
}

const handed = () => handOver(draft, { answerBy: later, request: 'Объясните' }, by())
const answered = () => answerDossier(handed(), 'Темы изучены раньше', by())
const closed = () => conclude(answered(), said, by())

function codeOf(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('a dossier on its way', () => {
  it('is a draft, handed() over, overdue, answered(), closed', () => {
    const states = [draft, handed(), answered(), closed()].map((one) => dossierState(one, day))
    expect(states).toEqual(['draft', 'handed-over', 'answered', 'closed'])
    expect(dossierState(handed(), later)).toBe('handed-over')
    expect(dossierState(handed(), plainDate('2026-12-05'))).toBe('overdue')
    expect(handed()).toMatchObject({ handedOn: day, answerBy: later, request: 'Объясните' })
    expect(answered()).toMatchObject({
      answer: 'Темы изучены раньше',
      answeredOn: day,
      answererName: 'Перелогин С. А.',
    })
    expect(closed()).toMatchObject({ ...said, closedOn: day, closerName: 'Перелогин С. А.' })
  })

  it('keeps the day it was first handed() over, with another term', () => {
    const again = handOver(handed(), { answerBy: plainDate('2026-12-20'), request: null }, by(later))
    expect(again).toMatchObject({ handedOn: day, answerBy: '2026-12-20', request: null })
    expect(codeOf(() => handOver(draft, { answerBy: day, request: null }, by()))).toBe('')
  })

  it('goes back to a draft until the school answers', () => {
    expect(withdraw(handed())).toMatchObject({ handedOn: null, answerBy: null, request: 'Объясните' })
  })

  it('is closed() without an answer once the term has passed, and open again as it was', () => {
    const silent = conclude(handed(), said, by(plainDate('2026-12-05')))
    expect(silent).toMatchObject({ outcome: 'explained', answer: null })
    expect(reopen(closed())).toEqual(answered())
  })

  it.each([
    ['objectivity/dossier-closed', () => handOver(closed(), { answerBy: later, request: null }, by())],
    ['objectivity/dossier-answered', () => handOver(answered(), { answerBy: later, request: null }, by())],
    [
      'objectivity/dates-contradict',
      () => handOver(draft, { answerBy: plainDate('2026-11-23'), request: null }, by()),
    ],
    ['objectivity/dossier-not-handed', () => withdraw(draft)],
    ['objectivity/dossier-answered', () => withdraw(answered())],
    ['objectivity/dossier-answered', () => withdraw(conclude(handed(), said, by(plainDate('2026-12-05'))))],
    ['objectivity/dossier-not-handed', () => answerDossier(draft, 'А', by())],
    ['objectivity/dossier-closed', () => answerDossier(closed(), 'А', by())],
    ['objectivity/dossier-not-handed', () => conclude(draft, said, by())],
    ['objectivity/answer-awaited', () => conclude(handed(), said, by())],
    ['objectivity/dossier-not-closed', () => reopen(answered())],
  ])('refuses with %s (%#)', (code, act) => {
    expect(codeOf(act)).toBe(code)
  })

  it('says which field has a day in the past', () => {
    try {
      handOver(draft, { answerBy: plainDate('2026-11-23'), request: null }, by())
    } catch (error) {
      const detail = 'Срок ответа не может быть в прошлом'
      expect(error).toMatchObject({ detail, errors: [{ detail, pointer: '#/answerBy' }] })
    }
  })
})

describe('the evidence of a school', () => {
  const school: SchoolResult = {
    ...{ organizationId: 1, tier: 'named', p: 0.001, q: 0.01, tested: 400, tooLittle: false },
    ...{ markers: { 'mark-boundary': 0.001 }, rules: ['mean-above-region'] },
  }
  const titles = [
    'ВПР 2026, 10 класс',
    'ВПР 2026, 4 класс',
    'ВПР 2025, 4 класс',
    'ВПР 2024, 4 класс',
    'ВПР 2026, 5 класс',
  ]
  const run = {
    ...{ q: 0.05, method: '1.1', dataPrint: 'ab12', screenedOn: '2026-11-20' },
    works: titles.map((title, at) => ({ ...work, workId: at + 1, title, year: Number(title.slice(4, 8)) })),
    summary: {
      ...{ schools: 1, cells: 5, rows: 200, leftOut: 0, canName: true, isMunicipality: false, heaping: [] },
      histograms: [{ workId: 1, counts: [5, 6] }],
    },
  }
  const result = (workId: number, more: Partial<CellResult> = {}): CellResult => ({
    ...{
      organizationId: 1,
      workId,
      p: 0.5,
      q: 0.9,
      isNamed: false,
      tested: 40,
      absent: 1,
      markers: {},
      totals: [],
    },
    ...{ counts: [], ...more },
  })

  it('has works that are named first, then those with signs, then by years and titles', () => {
    const cells = [
      result(4),
      result(2, { counts: cell.counts }),
      result(1, { counts: cell.counts }),
      result(3, { counts: cell.counts, isNamed: true }),
      result(5),
      result(99),
    ]
    const official = [
      { organizationId: 1, year: 2025, markers: ['4-russian'] },
      { organizationId: 1, year: 2026, markers: [] },
      { organizationId: 2, year: 2026, markers: ['4-russian'] },
    ]
    const found = gatherEvidence(run, school, cells, { official, leftOut: ['5Б'] })
    expect(found.cells.map((one) => one.work.workId)).toEqual([3, 2, 1, 5, 4])
    // What is ordinary stands beside signs alone.
    expect(found.cells.map(({ ordinary }) => ordinary)).toEqual([[], [], [5, 6], [], []])
    expect(found.official).toEqual([{ year: 2025, markers: ['4-russian'] }])
    expect(found).toMatchObject({
      ...{
        screenedOn: '2026-11-20',
        method: '1.1',
        dataPrint: 'ab12',
        q: 0.05,
        canName: true,
        tier: 'named',
      },
      ...{ tested: 400, tooLittle: false, markers: school.markers, rules: school.rules, leftOut: ['5Б'] },
    })
    expect(found.cells[0]).toMatchObject({ tested: 40, absent: 1, p: 0.5, isNamed: true, totals: [] })
  })
})

describe('a marker of the official list', () => {
  it('is called in Russian, an unknown one as it is written', () => {
    expect(['4-russian', '10-mathematics', '4-x', 'прочее', 'x4-russian'].map(officialMarkerName)).toEqual([
      '4 класс, русский язык',
      '10 класс, математика',
      '4 класс, x',
      'прочее',
      'x4-russian',
    ])
  })
})
