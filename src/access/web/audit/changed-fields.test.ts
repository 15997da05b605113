import { expect, it } from 'vitest'
import { changedFields } from './changed-fields.ts'

const words = {
  fields: { role: 'роль', isActive: 'доступ открыт', horizon: 'срок действия', startsOn: 'начало' },
  values: { head: 'Руководитель организации', officer: 'Специалист управления' },
}

it('names only the fields that differ, in words where there are words', () => {
  expect(changedFields({ name: 'Анна', role: 'head' }, { name: 'Анна', role: 'officer' }, words)).toEqual([
    { field: 'роль', before: 'Руководитель организации', after: 'Специалист управления' },
  ])
})

it('shows a new thing as coming from nothing', () => {
  expect(changedFields(null, { isActive: true }, words)).toEqual([
    { field: 'доступ открыт', before: '—', after: 'да' },
  ])
})

it('reads lists, dates and things inside things', () => {
  const [change] = changedFields({ horizon: null }, { horizon: { startsOn: '2026-09-01', kind: 'x' } }, words)
  expect(change).toEqual({ field: 'срок действия', before: '—', after: 'начало: 01.09.2026, kind: x' })
  expect(changedFields({ months: [] }, { months: [9, 10] }, words)).toEqual([
    { field: 'months', before: '—', after: '9; 10' },
  ])
})

it('finds nothing when nothing was recorded', () => {
  expect(changedFields(undefined, undefined, words)).toEqual([])
})
