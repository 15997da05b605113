import { type RefusalText, refuser } from '#kernel/refusal.ts'

/** Why a file cannot be read, worded for the person who sent it. Each detail says what to do next. */
export const fileRefusals = {
  'file/empty': { status: 422, title: 'Файл пуст' },
  'file/too-large': { status: 413, title: 'Файл слишком большой' },
  'file/unpacks-too-large': { status: 413, title: 'Содержимое файла слишком велико после распаковки' },
  'file/broken': { status: 422, title: 'Файл повреждён или загружен не до конца' },
  'file/encrypted': { status: 422, title: 'Файл защищён паролем' },
  'file/format-unknown': { status: 415, title: 'Формат файла не распознан' },
  'file/format-not-supported': { status: 415, title: 'Файлы этого вида не читаются' },
  'file/not-a-workbook': { status: 415, title: 'Файл не является таблицей' },
  'file/no-text': { status: 422, title: 'В файле нет текста — это сканированное изображение' },
  'file/text-unreadable': { status: 422, title: 'Текст в файле не читается' },
  'file/too-complex': { status: 422, title: 'Файл слишком сложен для чтения' },
  'print/pdf-unavailable': { status: 422, title: 'На этом компьютере pdf не создаётся' },
} satisfies Record<`file/${string}` | `print/${string}`, RefusalText>

export type FileRefusalCode = keyof typeof fileRefusals

export const refuse = refuser<FileRefusalCode>(fileRefusals)
