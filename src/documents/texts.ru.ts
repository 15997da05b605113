import type { ActKind } from './domain/act-kind.ts'
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
  'local-act': 'Локальный акт организации',
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
