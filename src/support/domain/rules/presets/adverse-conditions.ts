import type { RuleTable } from '../rule-table.ts'

const of = { works: [], minParticipants: 1, years: 1 } as const

/** By the index of social conditions: see docs/methodology/support-context.md. */
const byIndex: RuleTable = {
  category: 'adverse-conditions',
  name: 'По индексу социальных условий',
  provenance: 'system',
  source:
    'Индекс построен по описаниям ИСБШ (НИУ ВШЭ), точные веса не опубликованы: веса и порог заданы в системе, их можно менять.',
  entry: [
    {
      ...of,
      name: 'Индекс 40 и ниже',
      metric: 'context-index',
      operator: '<=',
      threshold: 40,
      minHits: 1,
      eachYear: false,
    },
    {
      ...of,
      name: 'Среди нижней пятой части школ',
      metric: 'context-place',
      operator: '<',
      threshold: 20,
      minHits: 1,
      eachYear: false,
    },
  ],
  exit: [
    {
      ...of,
      name: 'Индекс выше 45',
      metric: 'context-index',
      operator: '<=',
      threshold: 45,
      mostHits: 0,
      minWorks: 1,
    },
  ],
  unless: [],
}

export const adverseConditionsPresets = { 'context-index': byIndex } as const satisfies Readonly<
  Record<string, RuleTable>
>
