import type { RuleTable } from '../rule-table.ts'

const both = ['russian', 'mathematics']
const works = [
  { procedure: 'vpr', grades: [], subjects: both },
  { procedure: 'oge', grades: [], subjects: both },
  { procedure: 'ege', grades: [], subjects: both },
]
const of = { works, minParticipants: 10, years: 1, eachYear: false } as const

/** No published formula was found: a default of the system. */
const early: RuleTable = {
  category: 'risk-zone',
  name: 'Ранние признаки снижения результатов',
  provenance: 'system',
  source:
    'Опубликованной формулы не найдено: правило составлено в системе. Рост на 10 процентных пунктов — по образцу признаков ФИОКО 2026 года.',
  entry: [
    {
      ...of,
      name: 'Низкий результат (30 % неуспешных) в одной работе',
      metric: 'failed-share',
      operator: '>=',
      threshold: 30,
      minHits: 1,
    },
    {
      ...of,
      name: 'Неуспешных 20 % и больше хотя бы в двух работах',
      metric: 'failed-share',
      operator: '>=',
      threshold: 20,
      minHits: 2,
    },
    {
      ...of,
      name: 'Доля неуспешных выросла на 10 п. п. хотя бы в двух работах',
      metric: 'failed-growth',
      operator: '>=',
      threshold: 10,
      minHits: 2,
    },
    {
      ...of,
      works: [],
      name: 'Была среди школ с низкими результатами в один из двух лет',
      metric: 'years-listed',
      operator: '>=',
      threshold: 1,
      years: 2,
      minHits: 1,
    },
  ],
  exit: [
    {
      works,
      minParticipants: 10,
      years: 1,
      name: 'В последний год нет работ с 30 % неуспешных',
      metric: 'failed-share',
      operator: '>=',
      threshold: 30,
      mostHits: 0,
      minWorks: 2,
    },
    {
      works,
      minParticipants: 10,
      years: 1,
      name: 'Работ с 20 % неуспешных не больше одной',
      metric: 'failed-share',
      operator: '>=',
      threshold: 20,
      mostHits: 1,
      minWorks: 2,
    },
  ],
  unless: ['low-results'],
}

export const riskZonePresets = { 'early-signs': early } as const satisfies Readonly<Record<string, RuleTable>>
