import { type RefusalText, refuser } from '#kernel/refusal.ts'

/** What the server itself refuses before a context is asked. */
export const httpRefusals = {
  'http/unreadable-request': { status: 400, title: 'Запрос заполнен неверно' },
  'http/not-found': { status: 404, title: 'Страница не найдена' },
  'http/too-slow': { status: 408, title: 'Запрос передавался слишком долго' },
  'http/too-large': { status: 413, title: 'Запрос или файл слишком большой' },
  'http/too-many-files': { status: 413, title: 'Слишком много файлов' },
  'http/media-type': { status: 415, title: 'Запрос этого вида не принимается' },
  'http/program-file': { status: 415, title: 'Программы и сценарии не принимаются' },
  'http/address-too-long': { status: 431, title: 'Адрес или заголовки запроса слишком длинные' },
  'http/too-many-requests': { status: 429, title: 'Слишком много запросов' },
} satisfies Record<`http/${string}`, RefusalText>

export const refuse = refuser(httpRefusals)
