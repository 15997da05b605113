import { describe, expect, it } from 'vitest'
import { onePress } from './one-press.ts'

describe('a double press', () => {
  const file = new File(['a'], 'а.xlsx', { lastModified: 1 })

  it('is one request while the first is under way', () => {
    const press = onePress()

    expect(press.begin({ body: { year: 2026 }, files: [file] })).toBe(true)
    expect(press.begin({ body: { year: 2026 }, files: [file] })).toBe(false)
    press.end({ body: { year: 2026 }, files: [file] })
    expect(press.begin({ body: { year: 2026 }, files: [file] })).toBe(true)
  })

  it('is not another row, other words or another file', () => {
    const press = onePress()
    press.begin({ params: { id: 1 }, body: { words: 'да' }, files: [file] })

    expect(press.begin({ params: { id: 2 }, body: { words: 'да' }, files: [file] })).toBe(true)
    expect(press.begin({ params: { id: 1 }, body: { words: 'нет' }, files: [file] })).toBe(true)
    expect(
      press.begin({ params: { id: 1 }, body: { words: 'да' }, files: [new File(['b'], 'б.xlsx')] }),
    ).toBe(true)
  })
})
