import type { AppealState } from './domain/appeal.ts'
import type { Channel } from './domain/channel.ts'
import type { LineState } from './domain/line.ts'
import type { MeetingForm, MeetingKind } from './domain/meeting.ts'
import type { PersonalSign } from './domain/personal-signs.ts'
import type { PublicationPlace, PublicationState } from './domain/publication.ts'

export const channelNames: Readonly<Record<Channel, string>> = {
  phone: 'Телефон',
  mail: 'Электронная почта',
  site: 'Форма на сайте',
  visit: 'Личный приём',
  social: 'Социальная сеть',
  other: 'Иначе',
}

export const appealStateNames: Readonly<Record<AppealState, string>> = {
  open: 'Открыто',
  overdue: 'Просрочено',
  answered: 'Отвечено',
  'answered-late': 'Отвечено позже срока',
}

export const lineStateNames: Readonly<Record<LineState, string>> = {
  planned: 'Ещё не открыта',
  open: 'Работает',
  closed: 'Закрыта',
}

export const placeNames: Readonly<Record<PublicationPlace, string>> = {
  site: 'Официальный сайт',
  media: 'СМИ',
  social: 'Социальная сеть',
  other: 'Другое место',
}

export const publicationStateNames: Readonly<Record<PublicationState, string>> = {
  waiting: 'Ждёт',
  overdue: 'Просрочено',
  published: 'Опубликовано',
}

export const meetingKindNames: Readonly<Record<MeetingKind, string>> = {
  meeting: 'Родительское собрание',
  consultation: 'Консультация',
}

export const meetingFormNames: Readonly<Record<MeetingForm, string>> = {
  'in-person': 'Очно',
  remote: 'Дистанционно',
  mixed: 'Очно и дистанционно',
}

export const personalSignNames: Readonly<Record<PersonalSign, string>> = {
  phone: 'номер телефона',
  mail: 'адрес почты',
  'full-name': 'фамилия, имя, отчество',
}

/** Audit verbs of this context, as the trail words them. */
export const outreachVerbNames = {
  'outreach.appeal.added': 'Записано обращение',
  'outreach.appeal.changed': 'Изменено обращение',
  'outreach.appeal.answered': 'Дан ответ на обращение',
  'outreach.appeal.reopened': 'Ответ на обращение отозван',
  'outreach.appeal.removal': 'Обращение удалено или возвращено',
  'outreach.contact.erased': 'Стёрты сведения об обратившемся',
  'outreach.topic.added': 'Добавлена тема обращений',
  'outreach.topic.changed': 'Изменена тема обращений',
  'outreach.line.added': 'Добавлена горячая линия',
  'outreach.line.changed': 'Изменена горячая линия',
  'outreach.setting.changed': 'Изменены сроки горячей линии',
  'outreach.publication.added': 'Добавлена публикация',
  'outreach.publication.changed': 'Изменена публикация',
  'outreach.publication.reported': 'Указана ссылка на публикацию',
  'outreach.publication.checked': 'Отмечена проверка ссылки',
  'outreach.publication.removal': 'Публикация удалена или возвращена',
  'outreach.publication.repeated': 'Публикации повторены на следующий год',
  'outreach.meeting.added': 'Добавлена встреча с родителями',
  'outreach.meeting.changed': 'Изменена встреча с родителями',
  'outreach.meeting.removal': 'Встреча удалена или возвращена',
} as const
