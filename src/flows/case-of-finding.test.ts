import { expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { relationOf } from './case-of-finding.ts'

const day = plainDate('2026-11-20')
const helped = { organizationId: 7, dossierId: 4, openedOn: day, closedOn: null }
const low = { ...helped, basis: 'low-results' } as const
const found = { organizationId: 7, source: 'hand', sourceKey: null, foundOn: day } as const

it('a case is tied by its ground where both come from one dossier or one category', () => {
  const listed = { ...found, source: 'support', sourceKey: 'low-results:2026' } as const
  expect(relationOf(listed, low)).toBe('ground')
  expect(relationOf({ ...listed, sourceKey: 'risk-zone:2026' }, low)).toBe('time')
  const sign = { ...found, source: 'objectivity', sourceKey: 'dossier:4' } as const
  expect(relationOf(sign, { ...low, basis: 'objectivity' })).toBe('ground')
  expect(relationOf({ ...sign, sourceKey: 'dossier:5' }, { ...low, basis: 'objectivity' })).toBe('time')
})

it('otherwise by its time: under way when it was found, or opened within a year', () => {
  expect(relationOf(found, { ...low, closedOn: day })).toBe('time')
  expect(relationOf(found, { ...low, closedOn: addDays(day, -1) })).toBeNull()
  expect(relationOf(found, { ...low, openedOn: addDays(day, 366) })).toBe('time')
  expect(relationOf(found, { ...low, openedOn: addDays(day, 367) })).toBeNull()
})

it('and never to a case of another school', () => {
  expect(relationOf({ ...found, organizationId: 8 }, low)).toBeNull()
})
