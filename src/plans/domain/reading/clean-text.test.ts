import { describe, expect, it } from 'vitest'
import { cleanText, oneLine } from './clean-text.ts'

describe('cleaning a text', () => {
  it('takes off tags, bookmarks, soft hyphens and unbreakable spaces', () => {
    expect(cleanText('<i>1.\u00a0Кад\u00adры</i>[bookmark: _GoBack]<br>и дети')).toBe('1. Кадры\nи дети')
  })

  it('puts a word torn at the end of a line together, but keeps the hyphen of a compound', () => {
    expect(oneLine('общеобра-\nзовательные школы')).toBe('общеобразовательные школы')
    expect(oneLine('научно-\nметодический центр')).toBe('научно-методический центр')
    expect(oneLine('июнь-\nиюль 2020')).toBe('июнь-июль 2020')
    expect(oneLine('сентябрь -\nоктябрь')).toBe('сентябрь - октябрь')
  })
})
