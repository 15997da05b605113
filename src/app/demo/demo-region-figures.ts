import type { RegionalFigures } from '#objectivity/domain/regional/regional-figures.ts'
import { chanceOf } from './demo-chance.ts'
import type { DemoPaper } from './demo-papers.ts'
import { type DemoRoll, demoPupils } from './demo-pupils.ts'

/** As many invented schools stand for the region, each of them for as many. */
const SCHOOLS = 14
const TIMES = 18

/** What the invented region has published of a paper: totals, items by groups of marks, agreement with the journal. */
export function demoRegionFigures(paper: DemoPaper): readonly RegionalFigures[] {
  const { year, grade, subject } = paper.key
  if (grade === null) return []
  const pupils = rolls.flatMap((roll) => demoPupils(paper, roll, 0)).filter(({ mark }) => mark !== null)
  const work = { year, grade, subject }
  const highest = paper.items.reduce((sum, { max }) => sum + max, 0)
  const counts = Array.from({ length: highest + 1 }, () => 0)
  for (const { primaryScore } of pupils) counts[primaryScore ?? 0] = (counts[primaryScore ?? 0] ?? 0) + TIMES
  const compared = pupils.filter(({ journalMark }) => typeof journalMark === 'number')
  const of = (differs: (mark: number, journal: number) => boolean) =>
    compared.filter(({ mark, journalMark }) => differs(mark ?? 0, Number(journalMark))).length * TIMES
  return [
    { kind: 'totals', ...work, rows: counts.map((count, total) => ({ total, count })) },
    {
      kind: 'items',
      ...work,
      rows: paper.items.flatMap(({ label, max }, item) =>
        (['2', '3', '4', '5'] as const).flatMap((group) => {
          const own = pupils.filter(({ mark }) => String(mark) === group)
          const points = own.reduce((sum, { scores }) => sum + Math.max(0, scores[item] ?? 0), 0)
          const share = Math.round((1000 * points) / (own.length * max)) / 1000
          return own.length === 0 ? [] : [{ item: label, group, share }]
        }),
      ),
    },
    {
      kind: 'journal',
      ...work,
      rows: [
        {
          lower: of((mark, journal) => mark < journal),
          same: of((mark, journal) => mark === journal),
          higher: of((mark, journal) => mark > journal),
        },
      ],
    },
  ]
}

const rolls = Array.from({ length: SCHOOLS }, (_, at): DemoRoll => {
  const chance = chanceOf(`region ${at}`)
  return {
    code: `990${100 + at}`,
    schoolName: `Школа области № ${at + 1}`,
    perGrade: 30 + Math.floor(chance.next() * 20),
    strength: chance.normal() * 0.25,
    isGenerous: false,
  }
})
