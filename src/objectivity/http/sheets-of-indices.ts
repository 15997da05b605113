import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import { formulaWords } from '../domain/indices/formula-words.ts'
import { isQuestion } from '../domain/indices/index-formula.ts'
import { indexVariables } from '../domain/indices/index-variables.ts'
import type { IndexView, IndicesView } from '../indices-contract.ts'
import { indexNames, provenanceNames } from '../texts/indices.ru.ts'

/** A sheet for each index: the formula with its source above, counts beside the value. */
export function sheetsOfIndices({ year, indices }: IndicesView): readonly SheetToWrite[] {
  return indices.map((index) => sheetOf(index, year))
}

function sheetOf({ key, inForce, schools, together, basis }: IndexView, year: number): SheetToWrite {
  const variables = indexVariables[key]
  const cells = ({ counts, value, isFew }: IndexView['together']) => [
    value === null ? (isFew ? 'мало данных' : 'не вычисляется') : Math.round(value * 10) / 10,
    ...variables.map(({ name }) => counts[name] ?? 0),
  ]
  const hasChance = key === 'medals'
  return {
    name: indexNames[key],
    titles: [
      `${inForce.title}. ${year} год`,
      `Формула: ${formulaWords(key, inForce.formula)} (${provenanceNames[inForce.provenance]}; редакция ${inForce.edition})`,
      inForce.source,
      inForce.worth,
      basis,
    ],
    columns: [
      { header: 'Школа', kind: 'text', width: 36 },
      { header: 'Значение', kind: 'number' },
      ...variables.map(({ title }) => ({ header: title, kind: 'number' as const })),
      ...(hasChance ? [{ header: 'Случайно столько и больше', kind: 'number' as const }] : []),
    ],
    rows: [
      ...schools.map((school) => [
        school.organizationName,
        ...cells(school),
        ...(hasChance ? [school.chance === null ? null : Number(school.chance.toPrecision(3))] : []),
      ]),
      [
        isQuestion(key) ? 'Школ, у которых есть повод спросить' : 'Все школы вместе',
        ...cells(together),
        ...(hasChance ? [null] : []),
      ],
    ],
  }
}
