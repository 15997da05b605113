import { numberWords } from '#kernel/number-words.ts'
import type { CellToWrite, ColumnToWrite, SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import { isHeap } from '../domain/region-heaping.ts'
import type { RunView } from '../domain/shapes.ts'
import { ordinaryWords, schoolWords, worksWords } from '../domain/stored/school-words.ts'
import { dossierStateNames } from '../texts/dossier.ru.ts'
import { rulesCaution } from '../texts/runs.ru.ts'
import { cautionText, tierNames } from '../texts/signs.ru.ts'

const text = (header: string, width?: number): ColumnToWrite => ({
  ...{ header, kind: 'text' },
  ...(width === undefined ? {} : { width }),
})
const number = (header: string): ColumnToWrite => ({ header, kind: 'number' })

/** The page of a run that was started on the day: schools by the alphabet, heaping of all together, the official lists beside. */
export function sheetsOfRun(run: RunView, day: string): readonly SheetToWrite[] {
  const titles = [
    `Проверка результатов от ${day}`,
    cautionText,
    `Работы: ${worksWords(run)}`,
    `Обычным считалось: ${ordinaryWords(run)}. Доля ложных среди названных — не более ${numberWords(run.q)}. Метод ${run.method}, данные ${run.dataPrint ?? '—'}.`,
    `Не учтено: ${run.exemptions.length === 0 ? 'ничего' : `исключений — ${run.exemptions.length}, они на листе «${EXEMPTIONS}»`}`,
    ...(run.summary?.canName === false ? ['Данных мало: никто не назван.'] : []),
    rulesCaution,
  ]
  return [
    schoolsSheet(run, titles),
    heapingSheet(run),
    officialSheet(run),
    ...(run.exemptions.length > 0 ? [exemptionsSheet(run)] : []),
  ]
}

// Lines above a table stand still while it scrolls: there may be more exemptions than a screen has room for.
const EXEMPTIONS = 'Исключения'

function exemptionsSheet({ exemptions }: RunView): SheetToWrite {
  return {
    name: EXEMPTIONS,
    titles: ['Законные исключения, отмеченные до этой проверки: их строки в ней не участвовали'],
    columns: [text('Что не учтено и почему', 110)],
    rows: exemptions.map((one) => [one]),
  }
}

function schoolsSheet(run: RunView, titles: readonly string[]): SheetToWrite {
  const works = new Map(run.works.map(({ workId, title }) => [workId, title]))
  const hasWorks = run.schoolRows.some(({ namedWorks }) => namedWorks.length > 0)
  return {
    name: 'Школы',
    titles,
    columns: [
      text('Школа', 30),
      text('По проверке', 20),
      text('Признаки', 30),
      ...(hasWorks ? [text('Виден и в отдельных работах', 30)] : []),
      number('Работ учеников'),
      text('Оговорка', 16),
      text('Официальный список', 16),
      text('Маркеры списка', 30),
      text('Привычные правила', 30),
      text('Досье', 16),
    ],
    rows: run.schoolRows.map((school): readonly CellToWrite[] => {
      const said = schoolWords(school, works)
      return [
        school.organizationName,
        tierNames[school.tier],
        said.signs,
        ...(hasWorks ? [said.works] : []),
        school.tested,
        said.caveat,
        said.official,
        said.officialMarkers,
        said.rules,
        school.dossierState && dossierStateNames[school.dossierState],
      ]
    }),
  }
}

function heapingSheet({ summary, works }: RunView): SheetToWrite {
  const names = new Map(works.map(({ workId, title }) => [workId, title]))
  return {
    name: 'Все школы вместе',
    titles: ['Скопление на проходной отметке: свойство всех школ вместе, ни одной в вину не ставится'],
    columns: [
      text('Работа', 44),
      number('Первый балл «3»'),
      number('Ровно на нём'),
      number('На балл ниже'),
      number('В среднем рядом'),
    ],
    rows: (summary?.heaping ?? [])
      .filter(({ heaping }) => isHeap(heaping))
      .map(({ workId, heaping: { cut, at, below, around } }) => [
        names.get(workId) ?? '',
        ...[cut, at, below],
        Math.round(around * 10) / 10,
      ]),
  }
}

function officialSheet({ confusion, officialYears }: RunView): SheetToWrite {
  return {
    name: 'Официальный список',
    titles: [
      `Загружены списки: ${officialYears.join(', ') || 'никаких'}. Правила у них свои: совпадение ничего не доказывает`,
    ],
    columns: [text('По нашей проверке', 32), number('Есть в официальном списке'), number('Нет в списке')],
    rows: confusion.map(({ tier, listed, notListed }) => [tierNames[tier], listed, notListed]),
  }
}
