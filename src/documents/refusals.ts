import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const documentsRefusals = {
  'documents/act-not-found': { status: 404, title: 'Документ не найден' },
  'documents/edition-not-found': { status: 404, title: 'Такой редакции у документа нет' },
  'documents/file-not-found': { status: 404, title: 'Файл не найден' },
  'documents/required-act-not-found': { status: 404, title: 'Такого обязательного акта в перечне нет' },
  'documents/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'documents/plan-not-found': { status: 422, title: 'Выбранный план не найден' },
  'documents/foreign-act': { status: 403, title: 'Документ ведёт другая организация' },
  'documents/shown-to-all': {
    status: 403,
    title: 'Документ, открытый всем, изменяет управление образования',
  },
  'documents/changed-meanwhile': { status: 409, title: 'Документ изменили, пока он был у вас открыт' },
  'documents/required-act-taken': {
    status: 409,
    title: 'Такой обязательный акт для этих организаций уже есть',
  },
  'documents/only-edition': { status: 409, title: 'Единственную редакцию удалить нельзя' },
  'documents/act-removed': { status: 409, title: 'Документ удалён: сначала верните его' },
  'documents/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'documents/required-act-of-others': {
    status: 422,
    title: 'Этот обязательный акт принимают организации другого типа',
  },
  'documents/file-empty': { status: 422, title: 'Файл пуст' },
  'documents/file-kind-not-accepted': { status: 415, title: 'Файлы этого вида не принимаются' },
  'documents/file-not-what-it-says': { status: 415, title: 'Содержимое файла не соответствует его имени' },
  'documents/file-has-macros': { status: 415, title: 'В файле есть макросы' },
  'documents/file-too-large': { status: 413, title: 'Файл слишком большой' },
} satisfies Record<`documents/${string}`, RefusalText>

export const refuse = refuser(documentsRefusals)
