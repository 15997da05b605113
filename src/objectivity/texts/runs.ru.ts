import type { Baseline } from '../domain/baselines/baseline.ts'
import type { ExemptionKind } from '../domain/stored/exemption.ts'

export const runStateNames = {
  waiting: 'Ждёт очереди',
  running: 'Идёт',
  done: 'Готова',
  failed: 'Не получилась',
} as const

export const exemptionKindNames: Readonly<Record<ExemptionKind, string>> = {
  'correctional-class': 'Коррекционный класс',
  epidemic: 'Карантин, эпидемия',
  other: 'Другая законная причина',
}

/** The usual rules; each is worth little by itself. */
export const ruleNames: Readonly<Record<Baseline, string>> = {
  'mean-above-region': 'Среднее выше региона',
  'raised-against-journal': 'Отметки выше журнала',
  'spikes-at-marks': 'Пики на границах отметок',
  'fuzzy-clusters': 'Нечёткие кластеры',
  'person-fit': 'Согласованность ответов',
  'sum-of-rules': 'Сумма правил',
}

/** Said beside the usual rules wherever they are switched on. */
export const rulesCaution =
  'Привычные правила показаны для сравнения. Больше всего школ они называют напрасно; федеральную методику ни одно из них не воспроизводит.'
