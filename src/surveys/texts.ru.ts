import type { Hidden } from '#statistics/suppress.ts'
import type { Provenance } from './domain/questionnaire/questionnaire.ts'
import type { Audience } from './domain/ready/ready-questionnaire.ts'
import type { Entrance, SurveyState } from './domain/survey/survey.ts'

export const surveyStateNames: Readonly<Record<SurveyState, string>> = {
  planned: 'Ещё не начат',
  open: 'Идёт',
  closed: 'Завершён',
}

export const entranceNames: Readonly<Record<Entrance, string>> = {
  codes: 'По карточкам с одноразовыми кодами',
  link: 'По общей ссылке',
}

export const audienceNames: Readonly<Record<Audience, string>> = {
  parents: 'Родители',
  pupils: 'Обучающиеся',
  teachers: 'Педагоги',
  heads: 'Руководители',
}

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  official: 'официальный источник',
  secondary: 'вторичный источник',
  check: 'проверьте по действующей редакции',
  own: 'составлено для этой системы',
}

export const hiddenNames: Readonly<Record<Hidden, string>> = {
  small: 'Мало ответов',
  beside: 'Скрыто из-за соседней группы',
}

/** Audit verbs of this context, as the trail words them. */
export const surveysVerbNames = {
  'surveys.survey.added': 'Создан опрос',
  'surveys.survey.changed': 'Изменён опрос',
  'surveys.survey.ended': 'Опрос завершён или открыт снова',
  'surveys.survey.reminded': 'Организациям напомнили об опросе',
  'surveys.survey.removal': 'Опрос удалён или возвращён',
  'surveys.target.sized': 'Указано, сколько человек опрашивают',
  'surveys.cards.printed': 'Напечатаны карточки с кодами',
} as const
