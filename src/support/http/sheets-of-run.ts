import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import { groundWords, whyWords } from '../domain/rules/finding-words.ts'
import type { RunView } from '../domain/shapes.ts'
import { categoryNames, changeNames, issuerNames, provenanceNames, stateNames } from '../texts.ru.ts'

/** A sheet for each rule: every school with its state and every reason. */
export function sheetsOfRun({ year, rules, schools }: RunView): readonly SheetToWrite[] {
  return rules.map(({ category, name, provenance, source }) => ({
    name: categoryNames[category].slice(0, 31),
    titles: [
      categoryNames[category],
      `Результаты по ${year} год. Правило: ${name} (${provenanceNames[provenance]}). ${source}`,
    ],
    columns: [
      { header: 'Школа', kind: 'text', width: 34 },
      { header: 'Состояние', kind: 'text', width: 18 },
      { header: 'Против прошлого списка', kind: 'text', width: 20 },
      { header: 'Почему', kind: 'text', width: 60 },
      { header: 'Основания', kind: 'text', width: 80 },
      { header: 'Решение людей', kind: 'text', width: 40 },
      { header: 'В других списках', kind: 'text', width: 24 },
    ],
    rows: schools.flatMap(({ organizationName, findings }) =>
      findings
        .filter((one) => one.category === category)
        .map((one) => [
          organizationName,
          stateNames[one.state],
          changeNames[one.change],
          whyWords(one),
          one.grounds.map(groundWords).join('\n'),
          one.decision && `${one.decision.isIn ? 'включить' : 'не включать'}: ${one.decision.reason}`,
          one.listedBy.map((issuer) => issuerNames[issuer]).join(', '),
        ]),
    ),
  }))
}
