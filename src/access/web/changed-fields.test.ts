import { expect, it } from 'vitest'
import { changedFields } from './changed-fields.ts'

it('names only the fields that differ', () => {
  expect(changedFields({ name: 'Анна', role: 'head' }, { name: 'Анна', role: 'officer' })).toEqual([
    { field: 'role', before: 'head', after: 'officer' },
  ])
})

it('shows a new thing as coming from nothing', () => {
  expect(changedFields(null, { isActive: true })).toEqual([{ field: 'isActive', before: '—', after: 'да' }])
})

it('finds nothing when nothing was recorded', () => {
  expect(changedFields(undefined, undefined)).toEqual([])
})
