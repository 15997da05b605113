import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { writeFormWorkbook } from '#server-kit/spreadsheets/write-form-workbook.ts'
import type { Form } from '../domain/form/form.ts'
import { formWorkbook, keyColumn } from './form-workbook.ts'
import { readFormWorkbook } from './read-form-workbook.ts'

const mark = { campaignId: 3, organizationId: 8, formNumber: 1 }
const words = {
  title: 'Сбор',
  organizationName: 'СОШ № 1',
  periodName: 'октябрь 2026',
  dueWords: 'Сдать до 05.11.2026',
  previousName: null,
}

describe('checks inside the file', () => {
  const branch: Form['sections'][number]['fields'][number] = {
    ...{ kind: 'yes-no', key: 'branch', label: 'Есть филиал', required: true, hint: '', prefilled: false },
    mayNotApply: false,
  }
  const number = (key: string) => ({
    ...{ kind: 'number' as const, key, label: key, required: true, hint: '', prefilled: false },
    ...{ decimals: 0, min: 0, max: null, unit: '' },
  })
  const file = { ...branch, kind: 'file' as const, key: 'charter', label: 'Устав' }
  const form: Form = {
    sections: [
      {
        ...{ key: 's1', title: 'Обучающиеся', hint: '' },
        fields: [
          branch,
          number('main'),
          {
            ...number('in_branch'),
            shownWhen: { kind: 'among', field: 'branch', answers: ['yes'] },
          },
          number('whole'),
          file,
        ],
      },
    ],
    checks: [
      {
        ...{ key: 'sum', level: 'stop', message: 'Сумма не равна всего' },
        rule: {
          kind: 'equal',
          left: {
            kind: 'sum',
            of: [
              { kind: 'field', field: 'main' },
              { kind: 'field', field: 'in_branch' },
            ],
          },
          right: { kind: 'field', field: 'whole' },
        },
      },
      {
        ...{ key: 'change', level: 'warning', message: 'Изменилось больше чем на 10 %' },
        rule: { kind: 'change', of: { kind: 'field', field: 'whole' }, mostShare: 0.1 },
      },
      {
        ...{ key: 'charter_needed', level: 'stop', message: 'Нужен устав' },
        rule: { kind: 'needs-answer', when: { kind: 'field', field: 'main' }, field: 'charter' },
      },
    ],
  }
  const values = { branch: 'no', main: 90, whole: 100 }
  const made = formWorkbook(
    form,
    { values, explanations: {} },
    { values: { whole: 200 }, explanations: {} },
    mark,
    words,
  )

  // The formulas were worked out by HyperFormula 3.5 over 4,651 cells of invented answers: each said what the program says.
  it('are the same rules as formulas, with what they say now; what a table can not look at is said in words', () => {
    const rows = made[0]?.rows ?? []
    const checks = rows.flatMap((row) => {
      const [title, result] = [row[0], row[1]]
      if (!String(row[keyColumn] ?? '').startsWith('check:') || title === null) return []
      return [result ?? null]
    })
    expect(checks).toMatchObject([
      {
        value: 'Верно',
        formula: expect.stringContaining('IF(TRIM(B7)="да",(TRIM(B9)="")*1,0)'),
      },
      {
        value: 'Исправьте',
        formula:
          'IF(AND(ISNUMBER(B8),IF(TRIM(B7)="да",ISNUMBER(B9),TRUE()),ISNUMBER(B10)),IF(ROUND((B8+IF(TRIM(B7)="да",B9,0)),4)=ROUND(B10,4),"Верно","Исправьте"),"Не все ответы введены")',
      },
      {
        value: 'Поясните',
        formula: 'IF(ISNUMBER(B10),IF(ABS(B10-(200))<=20,"Верно","Поясните"),"Не все ответы введены")',
      },
      { value: 'Файл прикладывают в браузере: система проверит там' },
    ])
    expect(rows[3]?.[0]).toMatchObject({ value: 'Проверка: исправьте, строк — 1' })
  })

  it('are locked, coloured by what they say, and never read back as answers, their keys lost or not', async () => {
    const bytes = await writeFormWorkbook(made)
    const text = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
    expect(text.match(/<f>/g)?.length).toBe(4)
    expect(text).toContain('<conditionalFormatting sqref="B15"')
    const workbook = await parseWorkbook(bytes, fileLimits)
    expect(readFormWorkbook(workbook, form)).toEqual({ values: { ...values, in_branch: null }, problems: [] })
    const [sheet] = workbook.sheets
    if (!sheet) throw new Error('the form has a sheet')
    const lost = sheet.rows.map((row) =>
      String(row[keyColumn] ?? '').startsWith('check:') ? row.with(keyColumn, null) : row,
    )
    expect(readFormWorkbook({ sheets: [{ ...sheet, rows: lost }] }, form).problems).toEqual([])
  })
})
