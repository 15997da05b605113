import type { Refusal } from '#kernel/refusal.ts'
import { refuse } from '../../refusals.ts'
import { oneLine, squeeze } from './clean-text.ts'
import { findColumns } from './columns/find-columns.ts'
import { describePlace, type Grid, type Line, type Strip } from './grid.ts'
import { findTornHeader } from './layouts/torn-header.ts'

const SHOWN_LINES = 200
const FIND_OTHER =
  'Выберите файл, в котором есть таблица мероприятий с колонками «Мероприятие», «Срок», «Ответственные»'

// What a table without plan's columns most probably is, by the words of its first rows.
const OTHER_TABLES: readonly (readonly [RegExp, string])[] = [
  [
    /кбк|(?:объем|источник)[а-я]*финанс|бюджет|тыс\.?руб|расход|сумма|стоимост/,
    'Похоже на финансовую таблицу: в ней суммы и источники средств, а не сроки и ответственные',
  ],
  [
    /показател|индикатор|единиц[аы]измер|ед\.?изм|значени/,
    'Похоже на таблицу показателей: в ней значения по годам, а не сроки и ответственные',
  ],
  [
    /экзамен|учебн(?:ый|ого)предмет|^предмет|предмет\|.*дата|дата\|.*предмет/,
    'Похоже на расписание: в нём даты и предметы, а не мероприятия с ответственными',
  ],
  [
    /балл|процентвыполнения|участниковвпр|успеваемост|качествознаний/,
    'Похоже на таблицу результатов: в ней баллы, а не мероприятия со сроками',
  ],
  [
    /адрес|телефон|директор|наименование(?:оо|оу|школ|образовательн|учрежден|организац)|фио|ф\.и\.о/,
    'Похоже на список организаций или людей: в нём нет мероприятий со сроками',
  ],
]

/** Why the document cannot be read as a plan, worded for the person who sent it. */
export function whyNotAPlan(strips: readonly Strip[]): Refusal {
  const lines = strips.filter((strip): strip is Line => strip.kind === 'line' && strip.text.trim() !== '')
  const grids = strips.filter((strip): strip is Grid => strip.kind === 'grid')
  const hasText =
    lines.length > 0 ||
    grids.some((grid) => grid.rows.some((row) => row.cells.some((cell) => cell.text.trim() !== '')))
  if (!hasText) return refuse('plans/document-empty', { detail: 'Проверьте, тот ли файл выбран' })
  if (grids.some((grid) => findColumns(grid.rows) !== null)) {
    return refuse('plans/plan-without-actions', {
      detail: 'Под заголовком таблицы нет строк с мероприятиями',
    })
  }
  if (grids.length === 0 && findTornHeader(lines)) return handOver(lines)

  const tables = grids.filter((grid) => grid.rows.length > 1)
  if (tables.length === 0) {
    return refuse('plans/not-a-plan', { detail: `${textKind(lines)}. ${FIND_OTHER}` })
  }
  return refuse('plans/not-a-plan', {
    detail: `${tableKind(tables)}. ${FIND_OTHER}`,
    errors: tables.slice(0, 20).map((grid) => ({
      detail: `${describePlace(grid.rows[0]?.place ?? {})}: колонки ${headingsOf(grid)}`,
    })),
  })
}

/** The columns ran together: the lines are shown, and a person says where each row and column is. */
export function handOver(lines: readonly Line[]): Refusal {
  return refuse('plans/columns-not-separable', {
    detail: 'Разметьте строки вручную по тексту ниже или загрузите тот же документ в docx',
    errors: lines.slice(0, SHOWN_LINES).map((line) => ({
      detail: oneLine(line.text),
      ...(line.place.line === undefined ? {} : { pointer: `/lines/${line.place.line}` }),
    })),
  })
}

function textKind(lines: readonly Line[]): string {
  const text = lines.map((line) => line.text).join(' ')
  if (/договор|контракт/i.test(text) && /сторон[аы]|заказчик/i.test(text))
    return 'Похоже на договор: в нём нет таблицы мероприятий'
  if (/приказываю|постановляю/i.test(text))
    return 'Это текст распорядительного документа без приложенного плана'
  return 'В документе нет таблицы мероприятий'
}

function tableKind(tables: readonly Grid[]): string {
  const words = tables
    .slice(0, 3)
    .map((grid) =>
      grid.rows
        .slice(0, 3)
        .map((row) => row.cells.map((cell) => squeeze(cell.text)).join('|'))
        .join('|'),
    )
    .join('|')
  return (
    OTHER_TABLES.find(([pattern]) => pattern.test(words))?.[1] ??
    'В таблицах нет колонок с мероприятиями, сроками и ответственными'
  )
}

function headingsOf(grid: Grid): string {
  const row = grid.rows.find(
    (candidate) => candidate.cells.filter((cell) => cell.text.trim() !== '').length > 1,
  )
  const headings = (row?.cells ?? []).map((cell) => oneLine(cell.text)).filter((text) => text !== '')
  return (
    headings
      .slice(0, 8)
      .map((text) => `«${text.length > 60 ? `${text.slice(0, 57)}…` : text}»`)
      .join(', ') || 'без заголовков'
  )
}
