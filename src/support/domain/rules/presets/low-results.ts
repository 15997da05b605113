import type { RuleTable } from '../rule-table.ts'

const both = ['russian', 'mathematics']
const usualWorks = [
  { procedure: 'vpr', grades: [5, 6], subjects: both },
  { procedure: 'oge', grades: [], subjects: both },
  { procedure: 'ege', grades: [], subjects: both },
]

const exit: RuleTable['exit'] = [
  {
    name: 'В последний год ни в одной работе неуспешных не 30 % и больше',
    works: usualWorks,
    metric: 'failed-share',
    operator: '>=',
    threshold: 30,
    minParticipants: 10,
    years: 1,
    mostHits: 0,
    minWorks: 2,
  },
]

const common = { category: 'low-results', exit, unless: [] } as const

/** Two low works in the last year. */
const lastYear: RuleTable = {
  ...common,
  name: 'Две работы с низким результатом за год',
  provenance: 'unverified',
  source:
    'По памяти о методике ФИОКО 2020–2021 годов; сам документ не найден: сверьте с методикой вашего региона. Правило выхода — аналитика системы.',
  entry: [
    {
      name: 'Неуспешных 30 % и больше хотя бы в двух работах за год',
      works: usualWorks,
      metric: 'failed-share',
      operator: '>=',
      threshold: 30,
      minParticipants: 10,
      years: 1,
      minHits: 2,
      eachYear: false,
    },
  ],
}

/** Two low works in each of two years running. */
const twoYears: RuleTable = {
  ...common,
  name: 'Две работы с низким результатом два года подряд',
  provenance: 'unverified',
  source:
    'Вариант того же правила, тоже по памяти: низкие результаты держатся два года. Сверьте с методикой вашего региона.',
  entry: lastYear.entry.map((condition) => ({
    ...condition,
    name: 'Неуспешных 30 % и больше хотя бы в двух работах в каждом из двух лет',
    years: 2,
    eachYear: true,
  })),
}

/** Both exams failed in each of three years: the least favoured. */
const threeYearsOfExams: RuleTable = {
  ...common,
  name: 'Русский язык и математика ЕГЭ не сданы частью выпускников три года подряд',
  provenance: 'secondary',
  source:
    'По пересказу исследования НИУ ВШЭ 2009–2011 годов: около 1 % школ. Правило выхода — аналитика системы.',
  entry: [
    {
      name: 'Не преодолевшие минимум есть в обоих экзаменах в каждом из трёх лет',
      works: [{ procedure: 'ege', grades: [], subjects: both }],
      metric: 'failed-share',
      operator: '>',
      threshold: 0,
      minParticipants: 10,
      years: 3,
      minHits: 2,
      eachYear: true,
    },
  ],
}

const exams = ['oge', 'gve-9', 'ege', 'gve-11'].map((procedure) => ({
  ...{ procedure, grades: [], subjects: both },
}))

/** A compulsory exam is not passed by somebody: two such graduates decide, one alone is left to people. */
const uncertified: RuleTable = {
  ...common,
  name: 'Есть выпускники, не сдавшие обязательный экзамен',
  provenance: 'secondary',
  source:
    'По образцу правил регионов, где в список входит любая школа с выпускниками без аттестата. Аттестатов в результатах нет: здесь считаются не сдавшие русский язык или математику, без пересдач. Одного выпускника система сама не засчитывает, решают люди. Правило выхода — аналитика системы.',
  entry: [
    {
      name: 'Есть не сдавшие русский язык или математику',
      works: exams,
      metric: 'failed-share',
      operator: '>',
      threshold: 0,
      minParticipants: 1,
      years: 1,
      minHits: 1,
      eachYear: false,
    },
  ],
  exit: [
    {
      name: 'В последний год русский язык и математику сдали все',
      works: exams,
      metric: 'failed-share',
      operator: '>',
      threshold: 0,
      minParticipants: 1,
      years: 1,
      mostHits: 0,
      minWorks: 2,
    },
  ],
}

/** The bottom quarter of the schools. */
const bottomQuarter: RuleTable = {
  ...common,
  name: 'Нижняя четверть школ хотя бы в двух работах',
  provenance: 'secondary',
  source:
    'По образцу правил регионов, где смотрят нижнюю четверть распределения. В эту четверть всегда кто-то попадает: правило показывает отстающих, а не низкий результат.',
  entry: [
    {
      name: 'Неуспешных больше, чем у трёх четвертей школ, хотя бы в двух работах',
      works: usualWorks,
      metric: 'failed-place',
      operator: '>=',
      threshold: 75,
      minParticipants: 10,
      years: 1,
      minHits: 2,
      eachYear: false,
    },
  ],
}

export const lowResultsPresets = {
  'fioko-2021': lastYear,
  'fioko-2021-two-years': twoYears,
  'ege-three-years': threeYearsOfExams,
  'uncertified-graduates': uncertified,
  'bottom-quarter': bottomQuarter,
} as const satisfies Readonly<Record<string, RuleTable>>
