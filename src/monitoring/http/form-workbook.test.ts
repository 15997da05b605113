import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import type { Sheet, Workbook } from '#server-kit/spreadsheets/workbook.ts'
import { type FormSheet, writeFormWorkbook } from '#server-kit/spreadsheets/write-form-workbook.ts'
import { findConverter } from '#templates/http/pdf-of.ts'
import { textbooksForm } from '../domain/catalogue/textbooks-form.ts'
import { type Answers, noAnswers } from '../domain/form/answers.ts'
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

/** LibreOffice where it reads tables: an installation of Writer alone does not. */
function findCalc(): string | undefined {
  const program = findConverter()?.program
  const folder = program && dirname(realpathSync(program))
  const parts = ['libsclo.so', 'sclo.dll', '../Frameworks/libsclo.dylib']
  return folder && parts.some((part) => existsSync(join(folder, part))) ? program : undefined
}

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

describe('a form that went through LibreOffice', () => {
  const program = findCalc()
  it.runIf(program)('keeps what was put in, its locks and its checks', { timeout: 120_000 }, async () => {
    const bytes = await writeFormWorkbook(sheetsOf(inventedForm, noAnswers))
    const parts = unzipSync(bytes)
    const page = 'xl/worksheets/sheet1.xml'
    const empty = new TextDecoder().decode(parts[page])
    const filled = empty.replace(/<c r="B7"([^>]*?)\/>/, '<c r="B7"$1><v>412</v></c>')
    expect(filled).not.toBe(empty)
    const folder = await mkdtemp(join(tmpdir(), 'msoko-form-'))
    try {
      const source = join(folder, 'form.xlsx')
      await writeFile(source, zipSync({ ...parts, [page]: new TextEncoder().encode(filled) }))
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
      const out = ['--convert-to', 'xlsx', '--outdir', join(folder, 'out'), source]
      await promisify(execFile)(program ?? '', [profile, '--headless', ...out])
      const returned = new Uint8Array(await readFile(join(folder, 'out', 'form.xlsx')))
      const workbook = await parseWorkbook(returned, fileLimits)
      expect(foreignFile(workbook, mark)).toBeUndefined()
      const { values, problems } = readFormWorkbook(workbook, inventedForm)
      expect(problems).toEqual([])
      expect(values).toMatchObject({ pupils: 412, first_shift: null })
      const text = new TextDecoder().decode(unzipSync(returned)[page])
      expect(text).toContain('<sheetProtection')
      expect(text).toContain('<dataValidation')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
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
    expect(foreignFile(book(), expected)?.why).toBe(why)
  })

  it('says of an answer to a hidden question that it is not needed, and keeps it', () => {
    const fields = (inventedForm.sections[0]?.fields ?? []).map((field) =>
      field.key === 'measures'
        ? { ...field, shownWhen: { kind: 'above' as const, field: 'pupils', than: 50 } }
        : field,
    )
    const form = { sections: [{ key: 's1', title: 'Численность', hint: '', fields }], checks: [] }
    const values = { pupils: 10, first_shift: 5, second_shift: 5, measures: 'Беседа' }
    const read = readFormWorkbook(asRead(sheetsOf(form, { values, explanations: {} })), form)
    expect(read.values).toEqual(values)
    expect(read.problems).toEqual([
      {
        cell: 'Форма, B10',
        detail: 'Этот ответ не нужен: он спрашивается, если «pupils» больше 50. Он записан, но сдан не будет',
      },
    ])
  })

  it('reads the first of two sheets with the same questions, and none with its columns moved', () => {
    const [first, second] = book().sheets
    if (!first || !second) throw new Error('the form has two sheets')
    const copy = {
      ...first,
      name: 'Форма (2)',
      rows: first.rows.map((row) => (row.length > 1 ? row.with(1, 99) : row)),
    }
    const twice = readFormWorkbook({ sheets: [first, copy, second] }, inventedForm)
    expect(twice.values.pupils).toBe(10)
    expect(twice.problems).toEqual([
      { cell: 'Форма (2)', detail: 'Это второй лист с теми же вопросами, прочитан только первый' },
    ])
    const shifted = { ...first, rows: first.rows.map((row) => [null, ...row]) }
    const moved = readFormWorkbook({ sheets: [shifted, second] }, inventedForm)
    expect(moved.values.pupils).toBeUndefined()
    expect(moved.problems).toEqual([
      {
        cell: 'Форма, G1',
        detail: 'Столбцы листа сдвинуты, он не прочитан. Верните столбцы на место или скачайте форму снова',
      },
    ])
  })

  it('is refused when one sheet was brought from another file', () => {
    const [first] = asRead(
      formWorkbook(inventedForm, answered, null, { ...mark, campaignId: 5 }, words),
    ).sheets
    const [, second] = book().sheets
    if (!first || !second) throw new Error('the form has two sheets')
    expect(foreignFile({ sheets: [first, second] }, mark)).toEqual({
      why: 'other-campaign',
      sheetName: 'Форма',
      campaignId: 5,
    })
  })

  it('is no form at all without a mark', () => {
    expect(
      foreignFile({ sheets: [{ name: 'Лист', rows: [['a']], merges: [], hidden: false }] }, mark)?.why,
    ).toBe('not-ours')
  })
})
