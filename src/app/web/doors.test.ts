import { describe, expect, it } from 'vitest'
import type { Me } from '#access/contract.ts'
import { doorFor, isDoor, isOpenPage, readBack } from './doors.ts'

const me: Me = {
  userId: 'u1',
  name: 'Ясенева Лидия Тимофеевна',
  email: 'yaseneva@example.ru',
  role: 'administrator',
  municipalityId: 1,
  organizationIds: [],
  reach: 'municipality',
  permissions: [],
  isTotpOn: false,
  isTotpDemanded: false,
  next: 'home',
}

describe('the door before the work', () => {
  it('is the sign-in page for a visitor, the first run while nothing is set up', () => {
    expect(doorFor(null, { isSetUp: true })).toBe('/sign-in')
    expect(doorFor(null, { isSetUp: false })).toBe('/first-run')
  })

  it('is the step that the person still owes', () => {
    expect(doorFor({ ...me, next: 'changePassword' }, { isSetUp: true })).toBe('/new-password')
    expect(doorFor({ ...me, next: 'enrolTotp' }, { isSetUp: true })).toBe('/enrol-totp')
    expect(doorFor(me, { isSetUp: true })).toBeUndefined()
  })
})

it('an open page is not a door, and no page of work is open', () => {
  expect(isOpenPage('/open/independent')).toBe(true)
  expect(isDoor('/open/independent')).toBe(false)
  expect(['/', '/independent', '/open/independent/1'].filter(isOpenPage)).toEqual([])
})

describe('the way back', () => {
  it('keeps the filters of the page', () => {
    expect(readBack('/plans/3?month=2026-05#row')).toEqual({ path: '/plans/3', query: 'month=2026-05' })
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere',
    undefined,
    5,
    '/sign-in?back=/',
  ])('leads home instead of to %s', (back) => {
    expect(readBack(back)).toEqual({ path: '/', query: '' })
  })
})
