import { expect, it } from 'vitest'
import { rollByHand } from '../../../../test/fixtures/roll-by-hand.ts'
import { findWhoSeldomWrites } from './who-seldom-writes.ts'

/** One pupil a string: the works one after another, «н» for absent. */
function seldom(pupils: readonly string[]): readonly (readonly number[])[] {
  const rows = pupils.flatMap((works, pupil) =>
    [...works].map((work) => ({ school: 0, pupil, isAbsent: work === 'н', total: work === 'н' ? -1 : 1 })),
  )
  const found = findWhoSeldomWrites(rollByHand(rows))
  return pupils.map((_, own) => rows.flatMap(({ pupil }, at) => (pupil === own ? [found[at] ?? -1] : [])))
}

it('who is absent from three works of four is taught otherwise; from two, or of three works in all, may have been sent home', () => {
  expect(seldom(['нннп', 'нннн', 'ннпп', 'ннн', 'пппн'])).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1, 1],
    [0, 0, 0, 0],
    [0, 0, 0],
    [0, 0, 0, 0],
  ])
})

it('a pupil not known elsewhere is never one of them', () => {
  const unknown = Array.from({ length: 5 }, () => ({ isAbsent: true, total: -1 }))
  expect(Array.from(findWhoSeldomWrites(rollByHand(unknown)))).toEqual([0, 0, 0, 0, 0])
})
