import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const assessmentRefusals = {
  'assessment/format-unknown': {
    status: 422,
    title: 'Не узнали вид таблицы: ни одна из известных форм не подошла',
  },
  'assessment/no-rows': { status: 422, title: 'В файле нет строк с результатами' },
  'assessment/work-unclear': {
    status: 422,
    title: 'Не понятно, чьи это результаты: по какому предмету или за какой год',
  },
  'assessment/registry-export': { status: 422, title: 'Это выгрузка реестра из РБД, а не результаты' },
  'assessment/changed-while-reading': {
    status: 409,
    title: 'Пока файл читали, результаты этой работы изменила другая загрузка',
  },
  'assessment/no-known-school': {
    status: 422,
    title: 'В файле нет ни одной организации из реестра',
  },
  'assessment/nothing-to-import': {
    status: 422,
    title: 'В файле нет строк, которые можно загрузить',
  },
  'assessment/fewer-pupils': {
    status: 409,
    title: 'Учеников в файле намного меньше, чем загружено сейчас',
  },
  'assessment/import-not-found': { status: 404, title: 'Такой загрузки нет' },
  'assessment/import-state-wrong': { status: 409, title: 'С этой загрузкой так уже поступить нельзя' },
  'assessment/upload-gone': {
    status: 409,
    title: 'Файл больше не хранится: загрузите его ещё раз',
  },
  'assessment/file-missing': { status: 422, title: 'Выберите файл' },
  'assessment/code-not-in-file': { status: 422, title: 'Такого кода в файле нет' },
  'assessment/organization-unknown': { status: 422, title: 'Такой организации в реестре нет' },
  'assessment/no-municipality': {
    status: 409,
    title: 'Учётная запись не относится ни к одному муниципальному образованию',
  },
  'assessment/mapping-does-not-fit': {
    status: 422,
    title: 'Таблица устроена не так, как описано в сопоставлении',
  },
  'assessment/school-not-own': {
    status: 403,
    title: 'Школа видит свои результаты и результаты муниципалитета вместе',
  },
  'assessment/work-not-found': { status: 404, title: 'Результатов такой работы нет' },
  'assessment/season-changed': {
    status: 409,
    title: 'Тем временем другой человек указал, когда писали эту работу',
  },
  'assessment/season-fixed': {
    status: 422,
    title: 'Экзамены завершают учебный год, даже если их пересдают осенью',
  },
  'assessment/mapping-not-found': { status: 404, title: 'Такого сопоставления нет' },
  'assessment/mapping-changed': { status: 409, title: 'Сопоставление тем временем изменили' },
  'assessment/catalogue-work-not-found': { status: 404, title: 'Такой работы в каталоге нет' },
  'assessment/catalogue-work-changed': {
    status: 409,
    title: 'Пока работа была у вас открыта, её изменил другой человек',
  },
  'assessment/catalogue-work-taken': {
    status: 409,
    title: 'Такая версия работы уже есть: откройте её и измените или укажите другую редакцию',
  },
  'assessment/catalogue-work-contradicts': { status: 422, title: 'Описание работы противоречит себе' },
  'assessment/catalogue-work-removed': { status: 409, title: 'Эта версия убрана: сначала верните её' },
  'assessment/description-unreadable': {
    status: 422,
    title: 'В таблице не нашли описания заданий',
  },
  'assessment/recount-runs': { status: 409, title: 'Отметки этой работы уже пересчитываются' },
  'assessment/nothing-to-recount': {
    status: 409,
    title: 'Пересчитывать нечего: отметки, посчитанные программой, уже по этой шкале',
  },
  'assessment/minimum-not-found': { status: 404, title: 'Такого минимального балла нет' },
  'assessment/minimum-changed': {
    status: 409,
    title: 'Минимальный балл тем временем изменил другой человек',
  },
  'assessment/minimum-taken': { status: 409, title: 'Такой минимальный балл уже записан' },
} as const satisfies Record<string, RefusalText>

export const refuse = refuser(assessmentRefusals)
