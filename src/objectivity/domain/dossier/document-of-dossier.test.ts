import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { PrintedTable } from '#kernel/printed-document.ts'
import type { DossierView } from '../shapes.ts'
import { documentOfDossier } from './document-of-dossier.ts'
import type { EvidenceCell } from './evidence.ts'

const [day, later] = [plainDate('2026-11-24'), plainDate('2026-12-04')]
const work = {
  ...{ workId: 7, title: 'ВПР 2026, математика, 4 класс', year: 2026, labels: ['1', '8К1'] },
  ...{ cuts: [8, 12, 15], hasPublished: false },
}
const cell: EvidenceCell = {
  ...{ work, tested: 40, absent: 2, p: 0.001, isNamed: true, totals: [0, 3], ordinary: [1, 2] },
  counts: [
    {
      ...{ marker: 'mark-boundary', p: 0.001 },
      boundaries: [
        { cut: 8, at: 9, near: 9, expected: 3.1 },
        { cut: 12, at: 5, near: 7, expected: 2.2 },
      ],
    },
  ],
}
const other: EvidenceCell = {
  ...cell,
  work: { ...work, title: 'ВПР 2025, математика, 4 класс' },
  counts: [
    { marker: 'mark-boundary', p: 0.03, boundaries: [{ cut: 8, at: 4, near: 5, expected: 2.1 }] },
    { marker: 'weak-absent', p: 0.02, weak: 9, absent: 5, expected: 1.5 },
    {
      ...{ marker: 'open-items', p: 0.04, pupils: 40 },
      items: [
        { item: 2, extraPerPupil: 0.2 },
        { item: 1, extraPerPupil: -0.3 },
      ],
    },
    { marker: 'similar-answers', p: 0.01, classes: 2, pairs: 380 },
  ],
}
const evidence = {
  ...{ screenedOn: '2026-11-20', method: '1.1', dataPrint: 'ab12', q: 0.05, canName: true },
  ...{ tier: 'named' as const, tested: 400, tooLittle: false, rules: [], cells: [cell] },
  ...{ markers: { 'mark-boundary': 0.001 }, official: [], leftOut: [] },
}
const view: DossierView = {
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
  ...{
    organizationName: 'СОШ № 1',
    state: 'draft',
    beside: [],
    supportCase: null,
    files: [],
    events: [],
    rechecks: [],
  },
}
const paperOf = (given: Partial<DossierView>) => {
  const paper = documentOfDossier({ ...view, ...given })
  return { ...paper, tables: paper.tables.map(plainly) }
}
/** With ordinary spaces. */
const plainly = (table: PrintedTable): PrintedTable =>
  JSON.parse(JSON.stringify(table).replaceAll('\u00a0', ' ')) as PrintedTable

const cellsOf = (table: PrintedTable | undefined) =>
  table?.rows.map((row) => (row.kind === 'cells' ? row.cells : row.text))
const titled = (tables: readonly PrintedTable[], title: string) =>
  tables.find((one) => one.title?.startsWith(title))

describe('a dossier on paper', () => {
  it('says on one page what was found, how much of it, what would refute it', () => {
    const paper = paperOf({})
    expect(paper).toMatchObject({
      ...{ orientation: 'portrait', mark: [], title: 'Досье: признаки, которые требуют проверки' },
      subtitles: ['СОШ № 1', 'По результатам на 20.11.2026'],
    })
    expect(paper.paragraphs[0]).toMatch(/^Признак — вопрос к школе/)
    expect(paper.paragraphs.slice(1)).toEqual([
      'По данным проверки: результат требует проверки. Признаки по школе в целом: скопление на границе отметки.',
      'Рассмотрено работ: 1, результатов учеников: 400. Работ, в которых есть признаки: 1.',
      'В официальных списках школа не значится.',
    ])
    expect(paper.tables.map(({ title }) => title)).toEqual([
      ...['Признаки в числах', 'Что опровергнет признаки', 'Лист ответа школы', null],
      'Приложение. Скопление на границе отметки по работам',
      ...['Работы, в которых признаков нет', 'История'],
    ])
    expect(paper.tables.map(({ startsPage = false }) => startsPage)).toEqual([
      ...[false, false, true, false, true, false, false],
    ])
    expect(cellsOf(paper.tables[0])).toEqual([
      [
        ...['Скопление на границе отметки', 1],
        'ровно на первых баллах отметок — 14 учеников, на балл-два ниже — 2; на первых баллах ожидалось 5',
        'ВПР 2026, математика, 4 класс: на границе «3»: ровно 8 баллов — 9 учеников, 6–7 — 0; на 8 ожидалось 3,1; на границе «4»: ровно 12 баллов — 5 учеников, 10–11 — 2; на 12 ожидалось 2,2',
      ],
    ])
    expect(paper.tables[1]?.note).toMatch(
      /^1\. Перепроверка.*\n2\. Следующая работа.*\n3\. Те же ученики.*\.$/,
    )
  })

  it('sums each kind of sign over the works, those of the school as a whole first', () => {
    const paper = paperOf({ evidence: { ...evidence, cells: [cell, other] } })
    expect(cellsOf(paper.tables[0])?.map((row) => (Array.isArray(row) ? row.slice(0, 3) : row))).toEqual([
      [
        ...['Скопление на границе отметки', 2],
        'ровно на первых баллах отметок — 18 учеников, на балл-два ниже — 3; на первых баллах ожидалось 7',
      ],
      'Только в отдельных работах: может быть случайностью',
      [
        ...['Задания с развёрнутым ответом оценены мягче', 1],
        'у 40 учеников вместе на 8 б. больше, чем обычно за эти задания у набравших столько же',
      ],
      [
        ...['Похожие работы в классе', 1],
        'классов: 2, сравнено пар работ: 380; совпадений больше, чем объясняют итоги',
      ],
      [
        ...['Отсутствие слабых учеников', 1],
        'из более слабых учеников, которые обычно пишут работы, отсутствовали 5 из 9; ожидалось 2',
      ],
    ])
    expect(cellsOf(titled(paper.tables, 'Лист ответа'))?.map((row) => row[0])).toEqual([
      'Скопление на границе отметки',
      'Другое',
    ])
    expect(cellsOf(titled(paper.tables, 'Приложение'))).toEqual([
      [work.title, 40, '8 б.: 9 / 0 (3,1)', '12 б.: 5 / 2 (2,2)', '—'],
      [other.work.title, 40, '8 б.: 4 / 1 (2,1)', '—', '—'],
    ])
    expect(cellsOf(titled(paper.tables, 'Другие признаки'))?.map((row) => row[2])).toEqual([
      'Отсутствие слабых учеников',
      'Задания с развёрнутым ответом оценены мягче',
      'Похожие работы в классе',
    ])
  })

  it('tells a generous journal as a finding of its own, in counts', () => {
    const marks = { pupils: 48, above: 31, expected: 13.4 }
    const journal = { marker: 'generous-journal' as const, p: 0.001, aboveExpected: 0.42, honestSpread: 0.15 }
    const told = { ...evidence, markers: { 'generous-journal': 0.001 } }
    const paper = paperOf({
      evidence: { ...told, cells: [{ ...cell, counts: [{ ...journal, marks }] }] },
    })
    expect(paper.paragraphs[1]).toContain(
      'отметки в журнале выше ожидаемых: отдельный вывод о журнале, к самим работам вопросов нет.',
    )
    expect(cellsOf(paper.tables[0])?.[0]).toEqual([
      ...['Отметки в журнале выше ожидаемых', 1],
      'отметка в журнале выше отметки за работу у 31 из 48 учеников; в других школах при тех же отметках за работу было бы 13,4',
      `${work.title}: отметка в журнале выше отметки за работу у 31 из 48 учеников; в других школах при тех же отметках за работу было бы 13,4; в среднем отметки в журнале выше, чем у учеников с таким же результатом, на 0,42; обычный разброс между школами — 0,15`,
    ])
    const before = paperOf({ evidence: { ...told, cells: [{ ...cell, counts: [journal] }] } })
    expect(cellsOf(before.tables[0])?.[0]?.[2]).toBe('отметки в журнале выше ожидаемых')
  })

  it('has room to answer by hand until the school has answered', () => {
    const sheet = titled(paperOf({ request: 'Объясните', answerBy: later }).tables, 'Лист ответа')
    expect(sheet?.note).toBe('СОШ № 1\nУправление просит: Объясните\nОтветить до 04.12.2026.')
    expect(cellsOf(sheet)?.[1]?.[1]).toBe('\n'.repeat(15))
    expect(titled(paperOf({}).tables, 'Лист ответа')?.note).toMatch(/\nСрок ответа назначит управление\.$/)
  })

  it('has what the lists, the school and the authority say', () => {
    const paper = paperOf({
      evidence: {
        ...{ ...evidence, tooLittle: true, leftOut: ['5Б — карантин'] },
        official: [{ year: 2025, markers: ['4-russian', '5-russian'] }],
      },
      ...{ request: 'Объясните', answer: 'Ответ', answererName: 'Директор', answeredOn: later },
      files: [
        { sha256: 'a', side: 'school', fileName: 'Протокол.docx', addedOn: day },
        { sha256: 'b', side: 'authority', fileName: 'Приказ.pdf', addedOn: day },
      ],
      ...{ outcome: 'recheck', outcomeReason: 'Нужна', outcomeDocument: 'Приказ № 1', causes: ['hints'] },
      ...{ closedOn: later, closerName: 'Перелогин' },
    })
    expect(paper.paragraphs[1]).toContain('результат требует проверки; мало данных, чтобы исключить.')
    expect(paper.paragraphs).toContain('Не учтено: 5Б — карантин.')
    expect(paper.paragraphs).toContain(
      'Официальные списки: 2025 год: 4 класс, русский язык; 5 класс, русский язык.',
    )
    expect(titled(paper.tables, 'Лист ответа')).toBeUndefined()
    expect(titled(paper.tables, 'Ответ школы')?.note?.split('\n')).toEqual([
      ...['Управление просило: Объясните', 'Директор, 04.12.2026', 'Ответ'],
      ...['Приложено школой: Протокол.docx.', 'Приложено управлением: Приказ.pdf.'],
    ])
    expect(titled(paper.tables, 'Итог')?.note?.split('\n')).toEqual([
      ...['Перепроверка назначена. Нужна', 'Документ: Приказ № 1.'],
      expect.stringMatching(
        /^Причина: подсказки или списывание\. С чего начать: Общественные наблюдатели.*\.$/,
      ),
      'Перелогин, 04.12.2026',
    ])
    const silent = paperOf({ closedOn: later, outcome: 'explained', outcomeReason: null })
    expect(titled(silent.tables, 'Ответ школы')?.note).toBe('Школа не ответила.')
    expect(titled(silent.tables, 'Итог')?.note).toBe('Объяснено.\n04.12.2026')
  })

  it('keeps other results, quiet works, re-checks and the history for the annex', () => {
    const line = {
      ...{ workId: 3, title: 'ОГЭ 2026', tested: 50, good: 18, low: 0.24, high: 0.5 },
      ...{ othersTested: 400, othersGood: 160, relation: 'cohort' as const, verdict: 'not-kept' as const },
      change: { difference: -0.34, low: -0.51, high: -0.15 },
    }
    const quiet = { ...cell, work: { ...work, title: 'ВПР 2025' }, counts: [] }
    const recheck = {
      ...{ workId: 7, position: 1, version: 2, className: '4А', participantCode: '40001', firstTotal: 8 },
      ...{ firstMark: 3, secondTotal: 8, secondMark: 3, checkerName: 'П.', checkedOn: day },
    }
    const { tables } = paperOf({
      evidence: { ...evidence, tier: 'nothing-found', cells: [quiet] },
      beside: [{ ...line, title: 'ВПР 2026', lines: [line] }],
      rechecks: [
        { workId: 7, title: 'ВПР 2026', works: [recheck] },
        { workId: 8, title: 'ВПР 2025', works: [] },
      ],
      answer: 'Ответ',
      events: [
        { act: 'created', happenedOn: day, personName: 'П.', note: null },
        { act: 'answered', happenedOn: day, personName: 'Д.', note: 'Ответ' },
      ],
    })
    expect([tables[0]?.rows, tables[0]?.empty]).toEqual([
      [],
      'Признаков в отдельных работах нет: необычны все результаты вместе.',
    ])
    expect(
      tables.slice(3).map(({ title, rows, note, empty }) => [title, note ?? empty, rows.length]),
    ).toEqual([
      ['Приложение. Другие работы и годы рядом с признаками', expect.stringMatching(/^Работы разные/), 2],
      ['Работы, в которых признаков нет', 'ВПР 2025: писали 40', 0],
      ['Перепроверка. ВПР 2026: подтверждено 1 из 1 (95 %: от 3 % до 100 %; цель — не менее 90 %)', '', 1],
      ['Перепроверка. ВПР 2025: вторые баллы ещё не внесены', '', 0],
      ['История', 'Проверка: метод 1.1, данные ab12; доля ложных среди названных школ — не более 0,05.', 2],
    ])
    expect(cellsOf(tables[3])).toEqual([
      'ВПР 2026. «4» и «5»: 18 из 50 — 36 % (от 24 до 50), у остальных школ 40 %',
      [
        ...['ОГЭ 2026 (те же классы)', '18 из 50 — 36 % (от 24 до 50)', '40 %'],
        'меньше на 34 (от −51 до −15 п. п.): признак не опровергнут',
      ],
    ])
    expect(cellsOf(tables[5])).toEqual([[1, '4А', '40001', 8, 3, 8, 3]])
    expect(cellsOf(tables.at(-1))).toEqual([
      [day, 'Досье составлено', 'П.', null],
      [day, 'Школа ответила', 'Д.', null],
    ])
    for (const { columns, rows } of tables) {
      expect(columns.every(({ header, weight }) => header !== '' && weight > 0)).toBe(true)
      for (const row of rows) {
        if (row.kind === 'cells') expect(row.cells).toHaveLength(columns.length)
      }
    }
  })

  it('says that all results together are unusual where no work has a sign', () => {
    const { tables } = paperOf({ evidence: { ...evidence, cells: [] } })
    expect(titled(tables, 'Приложение')).toMatchObject({
      ...{ title: 'Приложение. Работы, в которых признаков нет', empty: 'Таких работ нет.' },
      startsPage: true,
    })
  })
})
