import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const objectivityRefusals = {
  'objectivity/file-missing': { status: 404, title: 'В папке нет обязательного файла' },
  'objectivity/column-missing': { status: 422, title: 'В таблице нет обязательного столбца' },
  'objectivity/nothing-to-screen': { status: 422, title: 'В данных нет ни одной строки с результатом' },
  'objectivity/table-unreadable': { status: 422, title: 'Таблица не читается' },
  'objectivity/published-contradicted': {
    status: 422,
    title: 'Опубликованные данные региона не сходятся с данными школ',
  },
  'objectivity/municipality-unknown': { status: 404, title: 'Такого муниципалитета в данных нет' },
  'objectivity/published-missing': {
    status: 422,
    title: 'Для проверки одного муниципалитета нужны опубликованные данные региона',
  },
  'objectivity/q-out-of-range': {
    status: 400,
    title: 'Доля ложных срабатываний указывается числом от 0 до 0,5',
  },
  'objectivity/run-not-found': { status: 404, title: 'Проверка результатов не найдена' },
  'objectivity/dossier-not-found': { status: 404, title: 'Досье не найдено' },
  'objectivity/exemption-not-found': { status: 404, title: 'Исключение не найдено' },
  'objectivity/work-not-found': { status: 404, title: 'Работа для перепроверки не найдена' },
  'objectivity/file-not-found': { status: 404, title: 'Файл не найден' },
  'objectivity/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'objectivity/no-municipality': { status: 403, title: 'Учётная запись не относится к муниципалитету' },
  'objectivity/changed-while-screening': {
    status: 409,
    title: 'Пока шла проверка, загрузили новые результаты. Запустите её ещё раз',
  },
  'objectivity/changed-meanwhile': {
    status: 409,
    title: 'Досье изменили, пока оно было у вас открыто',
  },
  'objectivity/run-not-done': { status: 409, title: 'Проверка результатов ещё не закончена' },
  'objectivity/dossier-not-handed': { status: 409, title: 'Досье ещё не передано школе' },
  'objectivity/dossier-answered': { status: 409, title: 'Школа уже ответила' },
  'objectivity/dossier-closed': { status: 409, title: 'Итог уже записан: сначала снимите его' },
  'objectivity/dossier-not-closed': { status: 409, title: 'Итога пока нет' },
  'objectivity/answer-awaited': {
    status: 409,
    title: 'Итог записывают после ответа школы или когда срок ответа прошёл',
  },
  'objectivity/recheck-exists': { status: 409, title: 'Работы для перепроверки уже отобраны' },
  'objectivity/recheck-begun': { status: 409, title: 'Перепроверка уже начата: вторые баллы внесены' },
  'objectivity/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'objectivity/no-works': { status: 422, title: 'Выберите хотя бы одну работу' },
  'objectivity/nothing-to-recheck': {
    status: 422,
    title: 'В этой работе нет результатов, которые можно перепроверить',
  },
  'objectivity/score-impossible': { status: 422, title: 'Балл больше наибольшего за работу' },
  'objectivity/regional-unknown': { status: 422, title: 'Таблица не узнана' },
  'objectivity/regional-row-wrong': { status: 422, title: 'В таблице региона есть строки с ошибками' },
  'objectivity/regional-empty': { status: 422, title: 'В таблице нет ни одной строки' },
  'objectivity/regional-not-found': { status: 404, title: 'Данные региона не найдены' },
  'objectivity/regional-taken': {
    status: 409,
    title: 'Вместо этих данных уже загружены другие: сначала уберите их',
  },
  'objectivity/index-not-found': { status: 404, title: 'Такого индекса нет' },
  'objectivity/formula-wrong': { status: 422, title: 'Формула не читается' },
  'objectivity/index-changed-meanwhile': {
    status: 409,
    title: 'Формулу изменили, пока она была у вас открыта',
  },
  'objectivity/medals-changed-meanwhile': {
    status: 409,
    title: 'Эти числа изменили, пока они были у вас открыты',
  },
  'objectivity/medals-wrong': { status: 422, title: 'В таблице претендентов на медаль есть ошибки' },
  'objectivity/file-missing-in-answer': { status: 422, title: 'Приложите файл' },
} as const satisfies Record<string, RefusalText>

export const refuse = refuser(objectivityRefusals)
