import { describe, expect, it } from 'vitest'
import { cleanText, oneLine } from './clean-text.ts'

describe('cleaning a text', () => {
  it('takes off tags, bookmarks, soft hyphens and unbreakable spaces', () => {
    expect(cleanText('<i>1.\u00a0Кад\u00adры</i>[bookmark: _GoBack]<br>и дети')).toBe('1. Кадры\nи дети')
  })

  it('writes out what a page of the web put instead of characters', () => {
    expect(cleanText('&laquo;Школа&nbsp;&#8470; 2&raquo; &ndash; 5&amp;6')).toBe('«Школа № 2» – 5&6')
  })

  it('puts a word torn at the end of a line together, but keeps the hyphen of a compound', () => {
    expect(oneLine('общеобра-\nзовательные школы')).toBe('общеобразовательные школы')
    expect(oneLine('научно-\nметодический центр')).toBe('научно-методический центр')
    expect(oneLine('воспитательно-\nпедагогический отдел')).toBe('воспитательно-педагогический отдел')
    expect(oneLine('учителя-\nпредметники')).toBe('учителя-предметники')
    expect(oneLine('новые возможно-\nсти')).toBe('новые возможности')
    expect(oneLine('июнь-\nиюль 2020')).toBe('июнь-июль 2020')
    expect(oneLine('сентябрь -\nоктябрь')).toBe('сентябрь - октябрь')
  })
})
