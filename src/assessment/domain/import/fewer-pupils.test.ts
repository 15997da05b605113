import { expect, it } from 'vitest'
import { fewerPupils } from './fewer-pupils.ts'

it('stops where a school would lose more than half of its pupils and at least five', () => {
  const now = new Map([
    [1, 74],
    [2, 10],
    [3, 10],
    [4, 5],
    [5, 4],
  ])
  const schools = [
    { organizationId: 1, participants: 2 },
    { organizationId: 2, participants: 5 },
    { organizationId: 3, participants: 4 },
    { organizationId: 4, participants: 0 },
    { organizationId: 5, participants: 0 },
    { organizationId: 6, participants: 1 },
    { organizationId: null, participants: 3 },
  ]

  expect(fewerPupils(schools, (id) => now.get(id))).toEqual([
    { organizationId: 1, before: 74, after: 2 },
    { organizationId: 3, before: 10, after: 4 },
    { organizationId: 4, before: 5, after: 0 },
  ])
})

it('adds up a school that stands in the file under two codes', () => {
  const schools = [
    { organizationId: 1, participants: 30 },
    { organizationId: 1, participants: 40 },
  ]
  expect(fewerPupils(schools, () => 74)).toEqual([])
})
