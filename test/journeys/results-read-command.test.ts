import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ResultsCell } from '#assessment/domain/reading/results-file.ts'
import { xlsOf } from '#server-kit/spreadsheets/xls-fixture.ts'
import { biasList } from '../fixtures/results/vpr-reported-sheets.ts'
import { f1Rows, raw2021Pupil, raw2021Rows } from '../fixtures/results/vpr-sheets.ts'

const main = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url))
const mathematics4 = ['1', '1', '2', '1', '1', '1', '1', '1', '1', '2', '1', '1', '2', '2', '2']
const FORM_2021 = 'Проведение работы по математике, 4 класс. ВПР 2021.xlsx'

type Rows = readonly (readonly ResultsCell[])[]

describe('results read', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'msoko-results-'))
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
    const hidden = { name: 'Старое', hidden: true, rows: copy(f1Rows()) }
    write(
      'Ф1.xlsx',
      await writeXlsx({ sheets: [hidden, { name: 'Индивидуальные результаты', rows: copy(f1Rows()) }] }),
    )
    write('Ф1.csv', `\ufeff${csvOf(f1Rows())}`)
    write('Ф1 из журнала.xls', htmlOf(f1Rows()))
    write(
      'Ф1 старый.xls',
      xlsOf(f1Rows().map((row) => row.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))))),
    )
    write(
      FORM_2021,
      await writeXlsx({
        sheets: [{ name: 'Sheet', rows: copy(raw2021Rows([raw2021Pupil({}, mathematics4, '20')], 15)) }],
      }),
    )
    write('Список.xlsx', await writeXlsx({ sheets: [{ name: '2024', rows: copy(biasList) }] }))
    write('письмо.txt', 'Прошу предоставить сведения')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; lines: string[]; messages: string }>((resolve) => {
      execFile(
        process.execPath,
        [main, 'results', 'read', ...args],
        { cwd: folder },
        (error, stdout, stderr) => {
          const code = typeof error?.code === 'number' ? error.code : 0
          resolve({ code, lines: stdout.trim().split('\n'), messages: stderr })
        },
      )
    })

  it('prints one object a file, in order, whatever the container, and goes on after a refused file', async () => {
    const containers = ['Ф1.xlsx', 'Ф1.csv', 'Ф1 из журнала.xls', 'Ф1 старый.xls']
    const { code, lines, messages } = await run(
      'письмо.txt',
      ...containers,
      FORM_2021,
      'Список.xlsx',
      'нет.xlsx',
      '--json',
    )
    const [letter, ...rest] = lines.map((line): Record<string, unknown> => JSON.parse(line))

    expect(code).toBe(2)
    expect(letter).toMatchObject({ file: 'письмо.txt', error: { code: 'assessment/format-unknown' } })
    for (const [index, name] of containers.entries()) {
      expect(rest[index]).toMatchObject({
        file: name,
        format: 'vpr-f1-2026',
        works: [
          {
            year: 2026,
            grade: 4,
            subject: 'russian',
            rows: 3,
            participants: 3,
            schools: [
              { code: '990001', scoreCounts: { 0: 1, 4: 1, 10: 1 }, markCounts: { 2: 1, 3: 1, 4: 0, 5: 1 } },
            ],
          },
        ],
        dropped: [],
      })
    }
    expect(rest[4]).toMatchObject({
      works: [{ year: 2021, subject: 'mathematics', schools: [{ markCounts: { 5: 1 } }] }],
    })
    expect(rest[5]).toMatchObject({
      format: 'vpr-bias-list',
      flags: [{ code: '990001' }, { code: '990002' }],
    })
    expect(rest[6]).toMatchObject({ file: 'нет.xlsx', error: { code: 'file/not-found' } })
    expect(messages).not.toContain('    at ')
  })

  it('shows results to people', async () => {
    const { lines } = await run('Ф1.xlsx', 'Список.xlsx')

    expect(lines.join('\n')).toContain('ВПР, 2026, русский язык, 4 класс')
    expect(lines.join('\n')).toContain('Список школ с признаками необъективности: строк — 2')
  })
})

function copy(rows: Rows): ResultsCell[][] {
  return rows.map((row) => [...row])
}

function csvOf(rows: Rows): string {
  return rows.map((row) => row.map((cell) => String(cell ?? '')).join(';')).join('\r\n')
}

function htmlOf(rows: Rows): string {
  const cells = (row: readonly ResultsCell[]) =>
    row.map((cell) => `<td>${String(cell ?? '&nbsp;')}</td>`).join('')
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`
}
