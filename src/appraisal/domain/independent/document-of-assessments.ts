import { meanWords } from '#kernel/number-words.ts'
import type { PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import type { AssessmentCard } from '../../independent-contract.ts'
import { bandNames, shortcomingStateNames } from '../../texts.ru.ts'

/** The report of a year for one organisation or for several: points by criteria, then what is mended by when. */
export function documentOfAssessments(year: number, cards: readonly AssessmentCard[]): PrintedDocument {
  const [only] = cards
  const totals = cards.flatMap(({ score }) => (score.total === null ? [] : [score.total]))
  return {
    orientation: 'landscape',
    mark: [],
    title: 'Результаты независимой оценки качества условий осуществления образовательной деятельности',
    subtitles: [`${year} год`, ...(cards.length === 1 && only ? [only.organizationName] : [])],
    paragraphs: [
      'Баллы — от 0 до 100. Балл критерия — сумма баллов показателей с учётом их значимости, итог — среднее по пяти критериям. Прочерк означает, что сведений нет: это не ноль.',
      ...(cards.length > 1 && totals.length > 0
        ? [`Организаций с итоговым баллом: ${totals.length} из ${cards.length}.`]
        : []),
    ],
    tables: [scoresTable(cards), shortcomingsTable(cards)],
  }
}

const points = (value: number | null) => (value === null ? '—' : meanWords(value))

function scoresTable(cards: readonly AssessmentCard[]): PrintedTable {
  const criteria = cards[0]?.score.criteria ?? []
  return {
    title: 'Баллы по критериям',
    empty: 'Оценка не проводилась.',
    columns: [
      { header: 'Организация', kind: 'text', weight: 30 },
      ...criteria.map(({ title }) => ({ header: title, kind: 'text' as const, weight: 18 })),
      { header: 'Итог', kind: 'text', weight: 12 },
      { header: 'Оценка', kind: 'text', weight: 18 },
    ],
    rows: cards.map(({ organizationName, score }) => ({
      kind: 'cells',
      cells: [
        organizationName,
        ...score.criteria.map((one) => points(one.points)),
        points(score.total),
        score.band === null ? '—' : bandNames[score.band],
      ],
    })),
  }
}

function shortcomingsTable(cards: readonly AssessmentCard[]): PrintedTable {
  return {
    title: 'План устранения недостатков',
    empty: 'Недостатков не названо.',
    columns: [
      { header: 'Организация', kind: 'text', weight: 20 },
      { header: 'Недостаток', kind: 'text', weight: 30 },
      { header: 'Что сделать', kind: 'text', weight: 30 },
      { header: 'Ответственный', kind: 'text', weight: 18 },
      { header: 'Срок', kind: 'date', weight: 12 },
      { header: 'Что сделано', kind: 'text', weight: 26 },
      { header: 'Состояние', kind: 'text', weight: 16 },
    ],
    rows: cards.flatMap(({ organizationName, shortcomings }) =>
      shortcomings.map((one) => ({
        kind: 'cells' as const,
        cells: [
          organizationName,
          one.text,
          one.measure,
          one.responsible,
          one.dueOn,
          one.doneText,
          shortcomingStateNames[one.state],
        ],
      })),
    ),
  }
}
