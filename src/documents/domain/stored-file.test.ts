import { describe, expect, it } from 'vitest'
import { fileSizeWords, kindByName } from './stored-file.ts'

describe('a name of a file', () => {
  it.each([
    ['Приказ № 5.docx', 'docx'],
    ['скан.JPEG', 'jpg'],
    ['таблица.итог.ODS', 'ods'],
    ['макрос.docm', undefined],
    ['приказ.docx.exe', undefined],
    ['приказ', undefined],
  ])('«%s» says %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind)
  })
})

it.each([
  [1, '1 КБ'],
  [12_400, '12 КБ'],
  [3_440_000, '3,4 МБ'],
])('%i bytes are «%s»', (bytes, words) => {
  expect(fileSizeWords(bytes)).toBe(words)
})
