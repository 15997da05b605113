import { cellCount, cellText, isBlankRow } from '../../cell-words.ts'
import { findColumn, findHeader, type Header } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile, ResultsSheet } from '../../results-file.ts'
import type { OfficialFlag, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { readSchool } from '../../school-words.ts'
import { subjectIn, subjectOfCode } from '../../subject-words.ts'
import { readWorkWords } from '../../work-words.ts'
import { textsOfName } from './vpr-work-key.ts'

type MarkerColumn = { readonly column: number; readonly marker: string }
type BiasTable = {
  readonly sheet: ResultsSheet
  readonly header: Header
  readonly markers: readonly MarkerColumn[]
}

const TOTAL = /^(количество|кол-во|число|всего) (маркеров|признаков)/

/** The yearly list of schools with signs of bias: a login and a column for each grade × subject. */
export function findBiasTable(sheet: ResultsSheet): BiasTable | null {
  const header = findHeader(sheet, [/^логин/, /^\d{1,2}[ .-]?\p{L}{2,}/u])
  if (!header) return null
  const markers = header.columns.flatMap(({ column, words }): readonly MarkerColumn[] => {
    const [, grade = '', name = ''] = /^(\d{1,2})[ .-]*(?:класс|кл\.?)? ?(\p{L}[\p{L} ]+)$/u.exec(words) ?? []
    const subject = name === '' ? null : (subjectOfCode(name) ?? subjectIn(name))
    return subject ? [{ column, marker: `${Number(grade)}-${subject}` }] : []
  })
  return markers.length > 0 ? { sheet, header, markers } : null
}

export function readBiasList(file: ResultsFile): ResultsReading {
  const problems: ResultsProblem[] = []
  const flags = new Map<string, OfficialFlag>()
  for (const table of file.sheets.flatMap((sheet) => findBiasTable(sheet) ?? [])) {
    for (const flag of readRows(file, table, problems)) {
      const id = `${flag.year} ${flag.code}`
      const before = flags.get(id)
      if (!before) {
        flags.set(id, flag)
        continue
      }
      const isSame = JSON.stringify(before.markers) === JSON.stringify(flag.markers)
      const place = { sheet: table.sheet.name, row: flag.row - 1, column: null }
      const message = isSame
        ? `Строка повторяет строку ${before.row} и не учтена`
        : `О школе уже сказано в строке ${before.row} иначе: признаки обеих строк объединены, сверьте список`
      problems.push(problemOf('repeated-row', 'warning', place, message))
      if (!isSame) flags.set(id, { ...before, markers: either(before.markers, flag.markers) })
    }
  }
  return {
    format: 'vpr-bias-list',
    works: [],
    flags: [...flags.values()],
    changes: [],
    dropped: [],
    problems,
  }
}

function readRows(
  file: ResultsFile,
  { sheet, header, markers }: BiasTable,
  problems: ResultsProblem[],
): readonly OfficialFlag[] {
  const login = findColumn(header, /^логин/)
  const yearColumn = findColumn(header, /^(учебный )?год$/)
  const name = findColumn(header, /^(оо|название оо|наименование оо|школа)$/)
  const total = findColumn(header, TOTAL)
  const titles = sheet.rows.slice(0, header.row).flatMap((row) => row.map(cellText))
  const titleYear = [...titles, sheet.name, ...textsOfName(file.name)]
    .map((text) => readWorkWords(text).year)
    .find((year) => year !== null)
  return sheet.rows.flatMap((cells, row): readonly OfficialFlag[] => {
    if (row < header.row + header.height || isBlankRow(cells)) return []
    const say = (
      code: ResultsProblem['code'],
      severity: 'error' | 'warning',
      column: number | null,
      message: string,
    ) => problems.push(problemOf(code, severity, { sheet: sheet.name, row, column }, message))
    const school = readSchool(login === null ? null : cells[login])
    const year =
      (yearColumn === null
        ? null
        : (cellCount(cells[yearColumn]) ?? readWorkWords(cellText(cells[yearColumn])).year)) ?? titleYear
    if (!school || year === null || year === undefined) {
      if (cells.some((cell) => /^(итого|всего)/i.test(cellText(cell)))) return []
      say(
        'unreadable-school',
        'error',
        login,
        school ? 'Не указан год. Строка не учтена' : 'Логин школы не читается. Строка не учтена',
      )
      return []
    }
    if (school.zeroRestored)
      say(
        'leading-zero-lost',
        'warning',
        login,
        `Код школы записан без ведущего нуля, прочитан как ${school.code}`,
      )
    const found = Object.fromEntries(
      markers.map(({ column, marker }) => [marker, isMarked(cellText(cells[column]))]),
    )
    const count = Object.values(found).filter(Boolean).length
    const said = total === null ? null : cellCount(cells[total])
    if (said !== null && said !== count) {
      say(
        'unknown-value',
        'warning',
        total,
        `Признаков указано ${said}, а отмечено ${count}. Учтены отмеченные`,
      )
    }
    return [
      {
        year,
        code: school.code,
        schoolName: name === null ? null : cellText(cells[name]) || null,
        markers: found,
        row: row + 1,
      },
    ]
  })
}

/** «1», «+», «да»; an empty cell, 0 and a dash are no marker. */
function isMarked(text: string): boolean {
  return text !== '' && !/^(0([.,]0+)?|нет|[-–—])$/i.test(text)
}

function either(one: OfficialFlag['markers'], other: OfficialFlag['markers']): OfficialFlag['markers'] {
  return Object.fromEntries(
    Object.keys({ ...one, ...other }).map((marker) => [marker, Boolean(one[marker] || other[marker])]),
  )
}
