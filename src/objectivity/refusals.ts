import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const objectivityRefusals = {
  'objectivity/file-missing': { status: 404, title: 'В папке нет обязательного файла' },
  'objectivity/column-missing': { status: 422, title: 'В таблице нет обязательного столбца' },
  'objectivity/nothing-to-screen': { status: 422, title: 'В данных нет ни одной строки с результатом' },
  'objectivity/municipality-unknown': { status: 404, title: 'Такого муниципалитета в данных нет' },
  'objectivity/published-missing': {
    status: 422,
    title: 'Для проверки одного муниципалитета нужны опубликованные данные региона',
  },
  'objectivity/q-out-of-range': {
    status: 400,
    title: 'Доля ложных срабатываний указывается числом от 0 до 0,5',
  },
} as const satisfies Record<string, RefusalText>

export const refuse = refuser(objectivityRefusals)
