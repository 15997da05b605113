import type { ActKind } from './domain/act-kind.ts'
import type { ActState } from './domain/act-state.ts'
import type { CompletenessState } from './domain/completeness.ts'
import type { StoredFileKind } from './domain/stored-file.ts'

export const actKindNames: Readonly<Record<ActKind, string>> = {
  order: 'Приказ',
  directive: 'Распоряжение',
  resolution: 'Постановление',
  regulation: 'Положение',
  programme: 'Программа',
  procedure: 'Порядок',
  rules: 'Регламент',
  minutes: 'Протокол',
  'analytical-report': 'Аналитическая справка',
  letter: 'Письмо',
  'local-act': 'Локальный акт',
  other: 'Другой документ',
}

export const fileKindNames: Readonly<Record<StoredFileKind, string>> = {
  docx: 'документ Word (docx)',
  doc: 'документ Word (doc)',
  pdf: 'документ PDF',
  xlsx: 'таблица Excel (xlsx)',
  xls: 'таблица Excel (xls)',
  ods: 'таблица OpenDocument (ods)',
  jpg: 'фотография (jpg)',
  png: 'изображение (png)',
}

export const actStateNames: Readonly<Record<ActState, string>> = {
  active: 'Действует',
  review: 'Пора пересмотреть',
  planned: 'Ещё не вступил в силу',
  expired: 'Утратил силу',
}

export const completenessStateNames: Readonly<Record<CompletenessState, string>> = {
  valid: 'Есть, действует',
  'no-file': 'Есть, но файл не приложен',
  review: 'Пора пересмотреть',
  planned: 'Ещё не вступил в силу',
  expired: 'Утратил силу',
  missing: 'Нет',
}

/** Audit verbs of this context, as the trail words them. */
export const documentsVerbNames = {
  'documents.act.added': 'Добавлен документ',
  'documents.act.changed': 'Изменён документ',
  'documents.act.removed': 'Удалён документ',
  'documents.act.restored': 'Возвращён документ',
  'documents.edition.added': 'Добавлена редакция документа',
  'documents.edition.changed': 'Изменена редакция документа',
  'documents.edition.removed': 'Удалена редакция документа',
  'documents.edition.restored': 'Возвращена редакция документа',
  'documents.requiredAct.added': 'Добавлен обязательный акт',
  'documents.requiredAct.changed': 'Изменён обязательный акт',
  'documents.requiredAct.removed': 'Обязательный акт исключён из перечня',
  'documents.requiredAct.restored': 'Обязательный акт возвращён в перечень',
} as const
