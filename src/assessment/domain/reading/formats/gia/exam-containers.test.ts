import { expect, test } from 'vitest'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { xlsOf } from '#server-kit/spreadsheets/xls-fixture.ts'
import { summaryOf } from './exam-fixture.ts'

const csv = `;;01 - Русский язык 2022.06.23;;;
№;;Код МСУ;Код ОО;Класс;Код ППЭ;Аудитория;;Фамилия;Имя;Отчество;Серия;Номер;Задания с кратким ответом;Задания с развёрнутым ответом;Первичный балл;Балл
1;;111;001002;11А;1111;0003;;Абвгдев;Имя;Отч;0000;000001;+-++2;2(3)1(1);8;72
2;;111;001002;11А;1111;0003;;Бвгдеж;Имя;Отч;0000;000002;-----;0(3)0(1);0;0
Средние;;;;;;;;;;;;;;;4,0;36,0
Минимальная граница;;;;;;;;;;;;;;;;36
Всего участников;;;;;;;;;;;;;;;;2
`
const schools = [
  {
    code: '001002',
    municipality: '111',
    participants: 2,
    scoreCounts: { 0: 1, 8: 1 },
    testScoreCounts: { 0: 1, 72: 1 },
  },
]

async function read(name: string, bytes: Uint8Array) {
  const { sheets } = await parseWorkbook(bytes, fileLimits)
  return summaryOf({ name, sheets })
}

function windows1251(text: string): Uint8Array {
  const letter = (code: number) =>
    code >= 0x410 && code <= 0x44f ? code - 0x350 : code === 0x451 ? 0xb8 : code === 0x2116 ? 0xb9 : code
  return Uint8Array.from(text, (sign) => letter(sign.codePointAt(0) ?? 0))
}

test.each([
  ['UTF-8', new TextEncoder().encode(csv)],
  ['UTF-8 with a mark at the start', new TextEncoder().encode(`\ufeff${csv}`)],
  ['windows-1251', windows1251(csv)],
  ['html named .xls', new TextEncoder().encode(htmlOf(csv))],
])('the same protocol in %s says the same', async (_, bytes) => {
  expect(await read('протокол.xls', bytes)).toMatchObject({
    format: 'ege-classic',
    works: [{ subject: 'russian', year: 2022, rows: 2, schools }],
    problems: [{ code: 'footer-left-out' }],
  })
})

test('in an old Excel workbook with its columns spread the codes come back whole', async () => {
  const rows = csv
    .split('\n')
    .map((line) => line.split(';').flatMap((cell) => ['', /^\d+$/.test(cell) ? Number(cell) : cell]))
  const summary = await read('протокол.xls', xlsOf(rows))
  expect(summary.works).toMatchObject([{ subject: 'russian', rows: 2, schools }])
  expect(summary.problems.map(({ code }) => code)).toContain('leading-zero-lost')
})

function htmlOf(text: string): string {
  const rows = text
    .trim()
    .split('\n')
    .map(
      (line) =>
        `<tr>${line
          .split(';')
          .map((cell) => `<td>${cell || '&nbsp;'}</td>`)
          .join('')}</tr>`,
    )
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.join('')}</table></body></html>`
}
