import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const templatesRefusals = {
  'templates/edition-not-found': { status: 404, title: 'Такой редакции шаблона нет' },
  'templates/paper-not-found': { status: 404, title: 'Документ не найден' },
  'templates/package-not-found': { status: 404, title: 'Архив документов не найден' },
  'templates/subject-not-found': { status: 404, title: 'Того, о чём документ, больше нет' },
  'templates/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'templates/nothing-to-make-of': { status: 409, title: 'Для документа этого вида пока нет данных' },
  'templates/changed-meanwhile': { status: 409, title: 'Это изменили, пока оно было у вас открыто' },
  'templates/already-cancelled': { status: 409, title: 'Документ уже аннулирован' },
  'templates/package-not-ready': { status: 409, title: 'Архив ещё не готов' },
  'templates/answers-wrong': { status: 422, title: 'Проверьте, что заполнено' },
  'templates/template-wrong': { status: 422, title: 'Шаблон нужно исправить' },
  'templates/template-missing': { status: 422, title: 'Выберите файл шаблона' },
  'templates/too-long': { status: 422, title: 'Шаблон слишком длинный' },
  'templates/reaches-outside': {
    status: 422,
    title: 'Шаблон обращается к файлам за пределами документа: вставьте рисунки в сам документ',
  },
  'templates/not-a-docx': {
    status: 415,
    title: 'Это не документ Word: сохраните шаблон в Word как .docx и загрузите ещё раз',
  },
  'templates/has-macros': { status: 415, title: 'В шаблоне есть макросы: сохраните его без них' },
  'templates/no-pdf': {
    status: 422,
    title: 'На этом компьютере нет LibreOffice, поэтому pdf не сделать: скачайте docx',
  },
  'templates/pdf-failed': { status: 422, title: 'LibreOffice не смог сделать pdf: скачайте docx' },
  'templates/not-municipal': { status: 403, title: 'Документы ведёт управление образования' },
} satisfies Record<`templates/${string}`, RefusalText>

export const refuse = refuser(templatesRefusals)
