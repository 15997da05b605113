import { procedureNames, subjectNames, workLevelNames } from '#assessment/texts.ru.ts'
import { numberWords, partWords } from '#kernel/number-words.ts'
import { metricNames, standingNames } from '../../texts.ru.ts'
import type { Ground } from './ground.ts'
import type { Finding } from './identify.ts'

/** «30,8» */
export function decimal(value: number, most = 1): string {
  return numberWords(value, { most })
}

/** «ВПР 2026, русский язык, 5 класс» */
export function workWords({ procedure, year, grade, subject, level }: NonNullable<Ground['work']>): string {
  return [
    `${nameOf(procedureNames, procedure)} ${year}`,
    nameOf(subjectNames, subject),
    grade === null ? '' : `${grade} класс`,
    level === null ? '' : nameOf(workLevelNames, level),
  ]
    .filter(Boolean)
    .join(', ')
}

function nameOf(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key
}

/** One reason in words: «ВПР 2026, русский язык, 5 класс: 12 из 30 (40 %, интервал 25–58 %)». */
export function groundWords(ground: Ground): string {
  const { work, metric, value, failed, participants, interval, joinedYear, standing, overall } = ground
  const head = work === null ? metricNames[metric] : workWords(work)
  const counts = failed === null || participants === null ? '' : partWords(failed, participants)
  const range = interval ? `интервал ${decimal(interval.low, 0)}–${decimal(interval.high, 0)}\u00a0%` : ''
  const said =
    metric === 'failed-share'
      ? [`${decimal(value)}\u00a0%`, range]
      : metric === 'failed-growth'
        ? [`рост ${decimal(value)}\u00a0п.\u00a0п.`, range]
        : [decimal(value)]
  const notes = [
    joinedYear === null ? '' : `вместе с ${joinedYear} годом`,
    overall === null ? '' : `по всем школам ${decimal(overall)}\u00a0%`,
    standing === 'firm' ? '' : standingNames[standing],
  ].filter(Boolean)
  const inside = [...said.filter(Boolean), ...notes].join(', ')
  return counts ? `${head}: ${counts} (${inside})` : `${head}: ${inside}`
}

/** «Включена, потому что …» — why the school is where it is. */
export function whyWords({ state, change, grounds, keptBy, measured, excluded }: Finding): string {
  if (state === 'excluded') return `Правило не применяется: ${excluded ?? ''}`
  if (state === 'in' && keptBy.length > 0)
    return `Остаётся, потому что правило выхода не выполнено: ${keptBy.map(lowerFirst).join('; ')}`
  const firm = grounds.filter(({ standing }) => standing === 'firm')
  if (state === 'in') {
    const lead = change === 'stays' ? 'Остаётся' : 'Включена'
    return `${lead}, потому что ${[...new Set(firm.map(({ condition }) => condition))].map(lowerFirst).join('; ')}`
  }
  if (state === 'small-sample') {
    return measured === 0 && grounds.length === 0
      ? 'Данных мало: ни в одной работе нет достаточного числа учеников'
      : 'Решают люди: без работ, где мало учеников или решает один ученик, оснований не хватает'
  }
  return change === 'leaves'
    ? 'Выходит: правило выхода выполнено'
    : grounds.length > 0
      ? 'Оснований не хватает'
      : 'Оснований нет'
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
