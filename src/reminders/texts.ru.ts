import type { OverdueRhythm } from './domain/reminder-choice.ts'

export const overdueRhythmNames: Readonly<Record<OverdueRhythm, string>> = {
  daily: 'каждый рабочий день',
  weekly: 'раз в неделю, в первый рабочий день',
  never: 'не напоминать',
}

export const mailSecurityNames = {
  tls: 'TLS с начала соединения (обычно порт 465)',
  starttls: 'STARTTLS (обычно порт 587)',
  none: 'без шифрования — только для сервера в своей сети (порт 25)',
} as const

/** Audit verbs of this context, as the trail words them. */
export const remindersVerbNames = {
  'reminders.choice.changed': 'Изменены свои напоминания',
  'reminders.calendarFeed.made': 'Создан адрес личного календаря',
  'reminders.calendarFeed.revoked': 'Отозван адрес личного календаря',
  'reminders.setting.changed': 'Изменены сроки напоминаний',
  'reminders.mail.changed': 'Изменены настройки почты',
  'reminders.mail.tested': 'Отправлено проверочное письмо',
} as const
