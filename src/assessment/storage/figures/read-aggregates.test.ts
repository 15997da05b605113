import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { pupil, resultsReading, workReading } from '../../../../test/fixtures/results-reading.ts'
import { importReading, makeResultsPlace, undoReading } from '../../../../test/results-municipality.ts'
import { EMPTY_CELL, NOT_ATTEMPTED, NOT_TAUGHT } from '../../domain/reading/item-score.ts'
import { itemResults } from '../../domain/results/item-groups.ts'
import { addAggregates, withoutPart } from '../../domain/results/work-aggregate.ts'
import { readSources } from '../read-sources.ts'
import { listWorksWithResults } from '../read-works.ts'
import { readSchoolAggregates, readWorkTotals } from './read-aggregates.ts'
import { type ClassMarks, readClassMarks } from './read-class-marks.ts'
import { readItemTotals, readSchoolItems } from './read-item-aggregates.ts'

const codes = ['053001', '053002', '053003'] as const

/** Thirty pupils of three schools, every kind of score among them. */
const roll = Array.from({ length: 30 }, (_, at) => {
  const scores = [at % 2, [0, 1, 2, NOT_ATTEMPTED, NOT_TAUGHT][at % 5] ?? 0, [1, 0, EMPTY_CELL][at % 3] ?? 0]
  const total = scores.reduce((sum, score) => sum + Math.max(0, score), 0)
  return pupil({
    row: 5 + at,
    school: codes[at % 3] ?? codes[0],
    sheet: at % 3 === 2 ? 'Второй лист' : 'Индивидуальные результаты',
    className: [`4А`, `4Б`, null][at % 4] ?? null,
    scores,
    primaryScore: total,
    mark: Math.min(5, 2 + total),
    journalMark: at % 7 === 0 ? 'none' : 2 + (at % 4),
    ...(at % 10 === 9
      ? { absent: true, scores: [], primaryScore: null, mark: null, markFrom: null, journalMark: null }
      : {}),
  })
})

onEachEngine('reading aggregates', (open) => {
  async function fill(store: Store) {
    const place = await makeResultsPlace(store, codes)
    const { importId } = await importReading(
      store,
      place.municipalityId,
      resultsReading([workReading({ pupils: roll })]),
    )
    const scope = municipalityScope(place.municipalityId)
    const [work] = await store.transaction(scope, listWorksWithResults)
    if (!work) throw new Error('a work was imported')
    return { ...place, importId, scope, work }
  }

  it('adds up to what the rows themselves give', async () => {
    const store = open()
    const { scope, work } = await fill(store)
    await store.transaction(scope, async (tx) => {
      const [total] = await readWorkTotals(tx, [work.workId])
      const schools = await readSchoolAggregates(tx, { workIds: [work.workId] })
      const took = roll.filter(({ absent }) => !absent)
      expect(total).toMatchObject({
        schools: 3,
        participants: took.length,
        absent: roll.length - took.length,
      })
      expect(total).toMatchObject(addAggregates(schools))
      expect(total?.marks[5]).toBe(took.filter(({ mark }) => mark === 5).length)
      for (const { value, count } of total?.scores ?? []) {
        expect(count).toBe(took.filter(({ primaryScore }) => primaryScore === value).length)
      }
      const classes = await readClassMarks(tx, {
        workIds: [work.workId],
        years: [work.key.year],
        highFrom: 81,
      })
      expect(new Set(classes.map(({ className }) => className))).toEqual(new Set(['4А', '4Б', null]))
      for (const { organizationId, participants, marks } of schools) {
        const own = classes.filter((one) => one.organizationId === organizationId)
        const sum = (of: (one: ClassMarks) => number) => own.reduce((all, one) => all + of(one), 0)
        expect(sum((one) => one.participants)).toBe(participants)
        for (const mark of [2, 3, 4, 5] as const) expect(sum((one) => one.marks[mark])).toBe(marks[mark])
      }
      const journal = await sql<{ n: number }>`
        select count(*)::int as n from assessment.participant
        where work_id = ${work.workId} and not absent and journal_mark = 0
      `.execute(tx)
      expect(total?.journal.withoutJournal).toBe(journal.rows[0]?.n)
    })
  })

  it('adds up the items of all schools and of each group of marks', async () => {
    const store = open()
    const { scope, work, schools } = await fill(store)
    await store.transaction(scope, async (tx) => {
      const totals = itemResults(work.items, await readItemTotals(tx, work.workId))
      const own = itemResults(work.items, await readSchoolItems(tx, [work.workId], [...schools.values()]))
      expect(totals).toEqual(own)
      const took = roll.filter(({ absent }) => !absent)
      const second = totals[1]
      expect(second?.sums.asked).toBe(took.filter(({ scores }) => (scores[1] ?? -3) >= -1).length)
      expect(second?.sums.points).toBe(took.reduce((sum, { scores }) => sum + Math.max(0, scores[1] ?? 0), 0))
      expect(second?.byMark.reduce((sum, { asked }) => sum + asked, 0)).toBe(second?.sums.asked)
    })
  })

  it('shows a school its own rows and the totals, and the rest is what the others have', async () => {
    const store = open()
    const { municipalityId, schools, work } = await fill(store)
    const mine = schools.get('053001') ?? 0
    await store.transaction(organizationsScope(municipalityId, [mine]), async (tx) => {
      const own = await readSchoolAggregates(tx, {})
      expect(own.map(({ organizationId }) => organizationId)).toEqual([mine])
      const [total] = await readWorkTotals(tx)
      const [first] = own
      if (!total || !first) throw new Error('both are there')
      const others = withoutPart(total, first)
      expect(others.participants).toBe(
        roll.filter(({ absent, school }) => !absent && school !== '053001').length,
      )
      expect((await readSchoolItems(tx, [work.workId], [...schools.values()])).length).toBeGreaterThan(0)
      expect(
        new Set((await readSources(tx, [work.workId])).map(({ organizationId }) => organizationId)),
      ).toEqual(new Set([mine]))
    })
  })

  it('names the file and the sheets behind a school', async () => {
    const store = open()
    const { scope, work, schools, importId } = await fill(store)
    const sources = await store.transaction(scope, (tx) => readSources(tx, [work.workId]))
    expect(sources.find(({ organizationId }) => organizationId === schools.get('053003'))).toMatchObject({
      importId,
      fileName: 'результаты.xlsx',
      sheets: ['Второй лист'],
    })
  })

  it('forgets the totals of a work whose import was undone', async () => {
    const store = open()
    const { municipalityId, scope, importId } = await fill(store)
    await undoReading(store, municipalityId, importId)
    expect(await store.transaction(scope, (tx) => readWorkTotals(tx))).toEqual([])
    expect(await store.transaction(scope, listWorksWithResults)).toEqual([])
  })
})
