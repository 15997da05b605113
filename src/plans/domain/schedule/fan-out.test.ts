import { expect, it } from 'vitest'
import { type Addressee, fanOut } from './fan-out.ts'
import { rotateOrganizations } from './rotate-organizations.ts'

const addressee = (organizationId: number, userId: string | null = null): Addressee => ({
  organizationId,
  organizationType: organizationId === 1 ? 'authority' : 'school',
  userId,
})
const resolved = new Map([
  ['управление', [addressee(1)]],
  ['оо', [addressee(11), addressee(12), addressee(13), addressee(14)]],
  ['руководители оо', [addressee(11), addressee(12), addressee(13), addressee(14)]],
  ['петрова и.и.', [addressee(1, 'petrova')]],
])
const always = { turn: null }

it('«Управление, ОО» asks everyone once and the first-named leads', () => {
  const tasks = fanOut(
    always,
    [
      { kind: 'authority', name: 'Управление' },
      { kind: 'schools', name: 'ОО' },
      { kind: 'heads', name: 'руководители ОО' },
    ],
    resolved,
  )
  expect(tasks.map(({ organizationId, part }) => [organizationId, part])).toEqual([
    [1, 'lead'],
    [11, 'participant'],
    [12, 'participant'],
    [13, 'participant'],
    [14, 'participant'],
  ])
})

it('a named person is asked beside the organisation she works in', () => {
  const tasks = fanOut(
    always,
    [
      { kind: 'person', name: 'Петрова И.И.' },
      { kind: 'authority', name: 'Управление' },
    ],
    resolved,
  )
  expect(tasks.map(({ userId }) => userId)).toEqual(['petrova', null])
})

it('a name nobody answers to makes no task', () => {
  expect(fanOut(always, [{ kind: 'other', name: 'Совет отцов' }], resolved)).toEqual([])
})

it('in a rotation each organisation is asked once a round, the authority every year', () => {
  const performers = [
    { kind: 'authority', name: 'Управление' },
    { kind: 'schools', name: 'ОО' },
  ] as const
  const years = [0, 1, 2].map((index) =>
    fanOut({ turn: { index, of: 3 } }, performers, resolved).map(({ organizationId }) => organizationId),
  )
  expect(years).toEqual([
    [1, 11, 14],
    [1, 12],
    [1, 13],
  ])
})

it('shares of a rotation differ by one at most and lose nobody', () => {
  const organizations = Array.from({ length: 61 }, (_, index) => index)
  const shares = rotateOrganizations(organizations, 3)
  expect(shares.map((share) => share.length)).toEqual([21, 20, 20])
  expect(shares.flat().sort((a, b) => a - b)).toEqual(organizations)
})
