import type { PlainDate } from '#kernel/plain-date.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import type { DigestLine, Matter } from './digest-line.ts'

const rules = new Intl.PluralRules('ru')

/** @example counted(3, ['день', 'дня', 'дней']) // '3 дня' */
export function counted(count: number, [one, few, many]: readonly [string, string, string]): string {
  const rule = rules.select(count)
  return `${count}\u00a0${rule === 'one' ? one : rule === 'few' ? few : many}`
}

const tasks = ['задача', 'задачи', 'задач'] as const
const forms = ['форма', 'формы', 'форм'] as const
const organizations = ['организации', 'организаций', 'организаций'] as const

const matterNouns: Readonly<Record<Matter, readonly [string, string, string]>> = {
  appeals: ['обращение', 'обращения', 'обращений'],
  publications: ['публикация', 'публикации', 'публикаций'],
  findings: ['замечание', 'замечания', 'замечаний'],
  'hearing-reports': ['отчёт руководителя', 'отчёта руководителя', 'отчётов руководителя'],
  dossiers: ['досье объективности', 'досье объективности', 'досье объективности'],
  support: ['случай сопровождения', 'случая сопровождения', 'случаев сопровождения'],
  'support-reviews': ['обзор сопровождения', 'обзора сопровождения', 'обзоров сопровождения'],
  surveys: ['опрос', 'опроса', 'опросов'],
  attestations: ['аттестация педагога', 'аттестации педагогов', 'аттестаций педагогов'],
  recommendations: ['рекомендация', 'рекомендации', 'рекомендаций'],
  measures: ['мера', 'меры', 'мер'],
}

/** What is to be done about a matter: «ответить», «устранить». */
const matterVerbs: Readonly<Record<Matter, string>> = {
  appeals: 'ответить',
  publications: 'опубликовать',
  findings: 'устранить',
  'hearing-reports': 'прислать',
  dossiers: 'ответить',
  support: 'ответить или отметить цель',
  'support-reviews': 'провести',
  surveys: 'собрать ответы',
  attestations: 'начать',
  recommendations: 'ответить',
  measures: 'выполнить',
}

const loadedWords = {
  imported: 'загрузка результатов закончена',
  same: 'такие же результаты уже есть',
  stopped: 'файл результатов не загружен',
} as const

/** «самая ранняя — со сроком 01.06.2026»; of a single one, «срок был 01.06.2026». */
export function sinceWords({ count, since }: { readonly count: number; readonly since: PlainDate }): string {
  return count === 1 ? `срок был ${russianDay(since)}` : `самая ранняя — со сроком ${russianDay(since)}`
}

/** A digest's line in words: «срок 01.12.2026, через 5 рабочих дней: 3 задачи». */
export function describeLine(line: DigestLine): string {
  switch (line.kind) {
    case 'due-soon':
      return `срок ${russianDay(line.dueOn)}, через ${counted(line.workingDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}: ${counted(line.count, tasks)}`
    case 'due-today':
      return `срок сегодня: ${counted(line.count, tasks)}`
    case 'overdue':
      return `просрочено: ${counted(line.count, tasks)}, ${sinceWords(line)}`
    case 'controlled':
      return `просрочено: ${counted(line.count, tasks)} у ${counted(line.organizations.length, organizations)}`
    case 'form-soon':
      return `сдать до ${russianDay(line.dueOn)}, через ${counted(line.workingDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}: ${counted(line.count, forms)}`
    case 'form-today':
      return `сдать сегодня: ${counted(line.count, forms)}`
    case 'form-overdue':
      return `не сданы в срок: ${counted(line.count, forms)}, ${sinceWords(line)}`
    case 'form-asked':
      return `управление образования напоминает: сдайте форму до ${russianDay(line.dueOn)}`
    case 'survey-asked':
      return `управление образования напоминает: ответы на анкету собирают до ${russianDay(line.dueOn)}`
    case 'matter-soon':
      return `${matterVerbs[line.about]} до ${russianDay(line.dueOn)}, через ${counted(line.workingDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}: ${counted(line.count, matterNouns[line.about])}`
    case 'matter-today':
      return `${matterVerbs[line.about]} сегодня: ${counted(line.count, matterNouns[line.about])}`
    case 'matter-overdue':
      return `срок прошёл: ${counted(line.count, matterNouns[line.about])}, ${line.count === 1 ? '' : 'самый ранний '}срок был ${russianDay(line.since)}`
    case 'matter-controlled':
      return `срок прошёл: ${counted(line.count, matterNouns[line.about])} у ${counted(line.organizationCount, organizations)}`
    case 'results-loaded':
      return loadedWords[line.outcome] + (line.fileName === undefined ? '' : `: «${line.fileName}»`)
    case 'papers-packed':
      return line.outcome === 'packed' ? 'архив документов готов' : 'архив документов не получился'
    case 'escalated':
      return `просрочено на ${counted(line.workingDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}: ${counted(line.count, tasks)} у ${counted(line.organizations.length, organizations)}`
  }
}
