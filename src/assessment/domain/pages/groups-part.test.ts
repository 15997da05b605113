import { expect, it } from 'vitest'
import { noMarks } from '../figures/mark-counts.ts'
import { nothingAggregated } from '../results/work-aggregate.ts'
import { groupsPart, sayGroups } from './groups-part.ts'
import { medalsPart } from './medals-part.ts'

const withMarks = (two: number, three: number, four: number, five: number) => ({
  ...nothingAggregated,
  participants: two + three + four + five,
  marks: { ...noMarks, 2: two, 3: three, 4: four, 5: five },
})
const partOf = (members: ReturnType<typeof withMarks>, rest: ReturnType<typeof withMarks>) =>
  groupsPart([{ title: null, maxScore: 20, minimum: null, groups: [{ group: 'repeater', members, rest }] }])

it('repeats the worked number: without two repeaters 95,7 %, and of the two only their number', () => {
  // scipy.stats.binomtest(22, 23).proportion_ci(method='wilson') → 0.7900884492974114, 0.9922833338565469
  expect(partOf(withMarks(1, 1, 0, 0), withMarks(1, 7, 10, 5))?.rows[0]?.cells).toEqual([
    ...['Сдают повторно: успеваемость', null, null, '2 чел.', '95,7\u00a0%', '79,0–99,2\u00a0%', null],
  ])
})

it('shows a group of five with its interval, and says where it changes the whole', () => {
  const [members, rest] = [withMarks(4, 1, 0, 0), withMarks(1, 7, 10, 5)]
  // binomtest(1, 5) → 0.036, 0.624; binomtest(23, 28) → 82.1 %
  expect(partOf(members, rest)?.rows[0]?.cells.slice(1)).toEqual([
    ...['20,0\u00a0%', '3,6–62,4\u00a0%', '1 из 5', '95,7\u00a0%', '79,0–99,2\u00a0%', '82,1\u00a0%'],
  ])
  expect(sayGroups([{ group: 'repeater', members, rest }])[0]?.text).toBe(
    'Успеваемость без пересдач — 95,7\u00a0%, вместе с ними — 82,1\u00a0%.',
  )
})

it('is not there where no file tells of groups', () => {
  expect(groupsPart([{ title: null, maxScore: 20, minimum: null, groups: [] }])).toBeNull()
  expect(medalsPart([])).toBeNull()
})

it('says how many candidates for a medal confirmed it, and of four says only that they are four', () => {
  const tally = (candidates: number, notConfirmed: number) => ({
    ...{ year: 2026, candidates, untold: 0, notConfirmed, belowSeventy: notConfirmed },
    missing: { count: candidates, sum: notConfirmed, squares: notConfirmed },
  })
  // binomtest(5, 8) → 0.306, 0.863
  expect(medalsPart([tally(8, 3)])?.rows[0]?.cells).toEqual([
    ...['2026', 8, '5 из 8', 62.5, '30,6–86,3\u00a0%', '3 из 8', '3 из 8', 0.38],
  ])
  expect(medalsPart([tally(4, 1)])?.rows[0]?.cells.slice(2)).toEqual([
    ...[null, null, null, null, null, null],
  ])
})
