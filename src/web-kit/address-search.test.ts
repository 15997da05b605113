import { expect, it } from 'vitest'
import { readSearch, writeSearch } from './address-search.ts'

it('writes filters the way a person would read them aloud', () => {
  expect(writeSearch({ kind: 'school', q: 'лицей' })).toBe('?kind=school&q=лицей')
})

it('reads back whatever it wrote', () => {
  const filters = { q: 'СОШ № 5 & «Луч» + 100 % = ?', year: '2025' }

  expect(readSearch(writeSearch(filters))).toEqual(filters)
})

it('leaves out what is not chosen', () => {
  expect(writeSearch({ q: '', kind: undefined })).toBe('')
})
