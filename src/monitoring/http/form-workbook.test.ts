import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import type { Sheet, Workbook } from '#server-kit/spreadsheets/workbook.ts'
import { type FormSheet, writeFormWorkbook } from '#server-kit/spreadsheets/write-form-workbook.ts'
import { textbooksForm } from '../domain/catalogue/textbooks-form.ts'
import type { Answers } from '../domain/form/answers.ts'
import type { Form } from '../domain/form/form.ts'
import { inventedForm } from '../domain/form/invented-form-fixture.ts'
import { formWorkbook } from './form-workbook.ts'
import { foreignFile, readFormWorkbook } from './read-form-workbook.ts'

const mark = { campaignId: 3, organizationId: 8, formNumber: 1 }
const words = {
  title: 'Сбор',
  organizationName: 'СОШ № 1',
  periodName: 'октябрь 2026',
  dueWords: 'Сдать до 05.11.2026',
  previousName: null,
}

const sheetsOf = (form: Form, answers: Answers) => formWorkbook(form, answers, null, mark, words)

/** What a reader of files would see, without making the file. */
function asRead(sheets: readonly FormSheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      merges: [],
      hidden: false,
      rows: rows.map((row) => row.map((cell) => (isPlain(cell) ? cell : cell.value))),
    })),
  }
}

function isPlain(cell: FormSheet['rows'][number][number]): cell is Sheet['rows'][number][number] {
  return typeof cell !== 'object' || cell === null || cell instanceof Date
}

const cell = fc.option(fc.nat(5000), { nil: null })
const invented = fc
  .record({
    pupils: cell,
    first_shift: cell,
    second_shift: cell,
    measures: fc.option(fc.constantFrom('Беседа', 'Звонок, письмо', '№ 5; «да»'), { nil: null }),
    site: fc.constantFrom('yes', 'no', 'not-applicable', null),
    day: fc.constantFrom('2026-09-05', null),
    r1: cell,
    r2: cell,
  })
  .map(({ r1, r2, ...values }): Answers['values'] => ({
    ...values,
    reasons: [
      { key: 'r1', cells: { count: r1 } },
      { key: 'r2', cells: { count: r2 } },
    ],
  }))

describe('a form in a file', () => {
  it('is read back as it was, whatever was answered', () => {
    fc.assert(
      fc.property(invented, (values) => {
        const read = readFormWorkbook(
          asRead(sheetsOf(inventedForm, { values, explanations: {} })),
          inventedForm,
        )
        expect(read).toEqual({ values, problems: [] })
      }),
    )
  })

  it('goes through a real xlsx', async () => {
    const values = {
      list: [{ key: 'row1', cells: { title: 'Азбука', grade: 1, pupils: 25, copies: 30, listed: 'yes' } }],
      needed: 4,
      ordered: 0,
      plan: 'Из школьного фонда',
    }
    const { content } = textbooksForm
    const bytes = await writeFormWorkbook(sheetsOf(content, { values, explanations: {} }))
    const workbook = await parseWorkbook(bytes, fileLimits)
    expect(foreignFile(workbook, mark)).toBeUndefined()
    expect(readFormWorkbook(workbook, content)).toEqual({ values, problems: [] })
  })
})

describe('what people do to a file', () => {
  const answered: Answers = { values: { pupils: 10 }, explanations: {} }
  const book = () => asRead(sheetsOf(inventedForm, answered))
  const changed = (sheet: number, change: (rows: Sheet['rows']) => Sheet['rows']): Workbook => ({
    sheets: book().sheets.map((one, index) => (index === sheet ? { ...one, rows: change(one.rows) } : one)),
  })

  it('names the cell where a word stands for a number and keeps the word', () => {
    const workbook = changed(0, (rows) =>
      rows.map((row) => (row[5] === 'pupils' ? row.with(1, 'около ста') : row)),
    )
    const { values, problems } = readFormWorkbook(workbook, inventedForm)
    expect(values.pupils).toBe('около ста')
    expect(problems).toEqual([{ cell: 'Форма, B7', detail: 'Нужно число, а здесь «около ста»' }])
  })

  it('minds neither sheets in another order nor rows moved and added', () => {
    const workbook = changed(0, (rows) => [
      ...rows.slice(0, 5),
      ['Заметка', null],
      ...rows.slice(5).reverse(),
    ])
    const { values, problems } = readFormWorkbook({ sheets: workbook.sheets.toReversed() }, inventedForm)
    expect(values.pupils).toBe(10)
    expect(problems).toEqual([])
  })

  it('says that an added row with an answer was not read', () => {
    const workbook = changed(0, (rows) => [...rows, ['Ещё показатель', 7]])
    const { problems } = readFormWorkbook(workbook, inventedForm)
    expect(problems[0]?.detail).toContain('«7» не прочитано')
  })

  it.each([
    ['other-campaign', { ...mark, campaignId: 4 }],
    ['other-organization', { ...mark, organizationId: 9 }],
    ['other-version', { ...mark, formNumber: 2 }],
    [undefined, mark],
  ] as const)('is known by its hidden mark: %s', (why, expected) => {
    expect(foreignFile(book(), expected)).toBe(why)
  })

  it('is refused when one sheet was brought from another file', () => {
    const [first] = asRead(
      formWorkbook(inventedForm, answered, null, { ...mark, campaignId: 5 }, words),
    ).sheets
    const [, second] = book().sheets
    if (!first || !second) throw new Error('the form has two sheets')
    expect(foreignFile({ sheets: [first, second] }, mark)).toBe('other-campaign')
  })

  it('is no form at all without a mark', () => {
    expect(foreignFile({ sheets: [{ name: 'Лист', rows: [['a']], merges: [], hidden: false }] }, mark)).toBe(
      'not-ours',
    )
  })
})
