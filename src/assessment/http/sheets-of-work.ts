import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { EditionView } from '../catalogue-contract.ts'
import { authorityNames, catalogueStatusNames, difficultyNames, itemKindNames } from '../texts.ru.ts'

/** A work in the shape of the official description table, which the import reads back; the scale stands on a second sheet. */
export function sheetsOfWork(title: string, edition: EditionView): readonly SheetToWrite[] {
  const about = [
    title,
    `Наибольший первичный балл: ${edition.maxScore}. ${authorityNames[edition.authority]}, редакция ${edition.edition}, ${catalogueStatusNames[edition.status]}`,
    `Источник: ${edition.source}`,
  ]
  const sheets: SheetToWrite[] = [
    {
      name: 'Задания',
      titles: about,
      columns: [
        { header: '№ КИМ', kind: 'text' },
        { header: '№', kind: 'number' },
        { header: 'Умения, виды деятельности', kind: 'text', width: 50 },
        { header: 'Уровень сложности', kind: 'text' },
        { header: 'Код КЭС', kind: 'text' },
        { header: 'Код КТ', kind: 'text' },
        { header: 'Тип ответа', kind: 'text' },
        { header: 'Максимальный балл за задание', kind: 'number' },
      ],
      rows: edition.items.map((item, at) => [
        item.label,
        at + 1,
        item.skill,
        item.difficulty && difficultyNames[item.difficulty],
        item.content.join('; '),
        item.requirements.join('; '),
        item.kind && itemKindNames[item.kind],
        item.max,
      ]),
    },
  ]
  if (edition.scale) {
    sheets.push({
      name: 'Шкала',
      titles: about,
      columns: [
        { header: 'Отметка', kind: 'number' },
        { header: 'От', kind: 'number' },
        { header: 'До', kind: 'number' },
        { header: 'Условие', kind: 'text', width: 60 },
      ],
      rows: edition.scale.bands.map(({ mark, from, to }) => [
        mark,
        from,
        to,
        edition.scale?.conditions
          .filter((condition) => condition.mark === mark)
          .map(
            ({ items, least, otherwise }) =>
              `не меньше ${least} за задания ${items.join(', ')}, иначе ${otherwise}`,
          )
          .join('; ') ?? '',
      ]),
    })
  }
  if (edition.testScores) {
    sheets.push({
      name: 'Тестовые баллы',
      titles: about,
      columns: [
        { header: 'Первичный балл', kind: 'number' },
        { header: 'Тестовый балл', kind: 'number' },
      ],
      rows: edition.testScores.map((score, primary) => [primary, score]),
    })
  }
  return sheets
}
