import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const remindersRefusals = {
  'reminders/stale-version': { status: 409, title: 'Настройки уже изменены другим администратором' },
  'reminders/mail-off': { status: 409, title: 'Почта не настроена' },
  'reminders/mail-by-environment': {
    status: 409,
    title: 'Почта задана при запуске системы, изменить её на странице нельзя',
  },
  'reminders/mail-not-sent': { status: 422, title: 'Почта не отправлена' },
  'reminders/mail-password-missing': { status: 422, title: 'Введите пароль почты' },
  'reminders/no-calendar': { status: 404, title: 'Адреса календаря нет' },
  'reminders/not-of-municipality': { status: 409, title: 'Напоминания ведутся внутри муниципалитета' },
} satisfies Record<`reminders/${string}`, RefusalText>

export const refuse = refuser(remindersRefusals)
