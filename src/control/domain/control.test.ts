import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isCheckList } from '#monitoring/domain/form/completeness.ts'
import { FormSchema } from '#monitoring/domain/form/form.ts'
import { findFormFaults } from '#monitoring/domain/form/form-faults.ts'
import { type Finding, findingState } from './finding.ts'
import { reportState } from './hearing.ts'
import { moveVisit, type VisitMove } from './move-visit.ts'
import { readyChecklists } from './ready-checklists.ts'
import { recheck, recheckOutcomes, reopenFinding } from './recheck.ts'
import { type Visit, visitState } from './visit.ts'

const today = plainDate('2026-11-24')

const finding: Finding = {
  organizationId: 11,
  findingId: 1,
  inspectionId: 1,
  version: 1,
  fieldKey: null,
  kind: 'remark',
  severity: 'ordinary',
  place: 'сайт',
  requirement: 'план',
  what: 'обновить',
  fixBy: plainDate('2026-11-24'),
  isShown: true,
  mendedText: 'Обновили',
  mendedOn: plainDate('2026-11-20'),
  objection: null,
  objectedOn: null,
  fixedOn: null,
  checkedBy: null,
  removed: false,
}

const visit: Visit = {
  organizationId: 11,
  inspectionId: 1,
  version: 1,
  startedOn: null,
  shownOn: null,
  conclusion: null,
  reportedOn: null,
  closedOn: null,
  removed: false,
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a finding', () => {
  it.each([
    ['2026-11-25', 'open'],
    ['2026-11-24', 'open'],
    ['2026-11-23', 'overdue'],
  ])('with the term %s is %s while nothing is said', (fixBy, state) => {
    const open = { fixBy: plainDate(fixBy), mendedOn: null, fixedOn: null, isShown: true }
    expect(findingState(open, today)).toBe(state)
    expect(findingState({ ...open, isShown: false }, today)).toBe('unshown')
  })

  it('is not late once the school has answered, and is fixed only when somebody has looked', () => {
    const late = { ...finding, fixBy: plainDate('2026-11-01') }
    expect(findingState(late, today)).toBe('mended')
    const fixed = recheck(late, { outcome: 'fixed', checkedOn: today, note: null, fixBy: null }, 'П. С. А.')
    expect(fixed).toMatchObject({ fixedOn: today, checkedBy: 'П. С. А.' })
    expect(findingState(fixed, today)).toBe('fixed')
    expect(findingState(reopenFinding(fixed), today)).toBe('mended')
  })

  it.each([
    ['not-fixed', null, '2026-12-01', 'control/recheck-incomplete'],
    ['not-fixed', 'нет подписей', null, 'control/recheck-incomplete'],
    ['not-fixed', 'нет подписей', '2026-11-23', 'control/recheck-incomplete'],
    ['extended', 'ждут поставку', '2026-11-24', 'control/recheck-incomplete'],
    ['extended', 'ждут поставку', '2026-11-25', undefined],
    ['not-fixed', 'нет подписей', '2026-11-24', undefined],
  ] as const)('%s with the reason %s and the term %s: %s', (outcome, note, day, code) => {
    const fixBy = day === null ? null : plainDate(day)
    expect(codeOf(() => recheck(finding, { outcome, note, fixBy, checkedOn: today }, 'П.'))).toBe(code)
  })

  it('that was not fixed or was extended always has a later day to look at and is never fixed by that', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recheckOutcomes),
        fc.integer({ min: -40, max: 40 }),
        (outcome, shift) => {
          const fixBy = addDays(today, shift)
          const asked = { outcome, note: 'причина', fixBy, checkedOn: today }
          let after: Finding
          try {
            after = recheck(finding, asked, 'П.')
          } catch {
            expect(outcome === 'fixed').toBe(false)
            return
          }
          expect(after.fixedOn !== null).toBe(outcome === 'fixed')
          if (outcome !== 'fixed') expect(after.fixBy >= today).toBe(true)
          expect(after.mendedText === null).toBe(outcome === 'not-fixed')
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a visit', () => {
  const reported: VisitMove = { to: 'reported', conclusion: 'Готова', reportedOn: today }

  it('is shown before it is reported, and closed when everything is mended', () => {
    const open = [{ isShown: true, fixedOn: null }]
    expect(codeOf(() => moveVisit(visit, open, reported, today))).toBe('control/visit-not-shown')
    const shown = moveVisit(visit, open, { to: 'shown' }, today)
    expect(shown).toMatchObject({ startedOn: today, shownOn: today })
    expect(codeOf(() => moveVisit(shown, [{ isShown: false, fixedOn: null }], reported, today))).toBe(
      'control/visit-not-shown',
    )
    const done = moveVisit(shown, open, reported, today)
    expect(codeOf(() => moveVisit(done, open, { to: 'closed' }, today))).toBe('control/findings-unfixed')
    const closed = moveVisit(done, [{ isShown: true, fixedOn: today }], { to: 'closed' }, today)
    expect(codeOf(() => moveVisit(closed, [], { to: 'shown' }, today))).toBe('control/visit-closed')
    expect(moveVisit(closed, [], { to: 'reopened' }, today).closedOn).toBeNull()
    expect(moveVisit(done, open, { to: 'report-withdrawn' }, today)).toMatchObject({ conclusion: null })
  })

  it('keeps what the database asks of it, whatever is done in whatever order', () => {
    const moves: fc.Arbitrary<VisitMove> = fc.oneof(
      fc.constantFrom<VisitMove>(
        { to: 'begun' },
        { to: 'shown' },
        { to: 'closed' },
        { to: 'reopened' },
        { to: 'report-withdrawn' },
      ),
      fc.constant(reported),
    )
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 12 }), fc.boolean(), (all, isFixed) => {
        const found = [{ isShown: true, fixedOn: isFixed ? today : null }]
        const end = all.reduce((at, move) => {
          try {
            return moveVisit(at, found, move, today)
          } catch (error) {
            if (error instanceof Refusal) return at
            throw error
          }
        }, visit)
        expect((end.conclusion === null) === (end.reportedOn === null)).toBe(true)
        expect(end.reportedOn === null || end.shownOn !== null).toBe(true)
        expect(end.closedOn === null || (end.reportedOn !== null && isFixed)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [{}, '2026-11-24', 0, 'planned'],
    [{}, '2026-11-23', 0, 'late'],
    [{ startedOn: today }, '2026-11-01', 2, 'running'],
    [{ startedOn: today, reportedOn: today }, '2026-11-01', 1, 'mending'],
    [{ startedOn: today, reportedOn: today }, '2026-11-01', 0, 'reported'],
    [{ startedOn: today, reportedOn: today, closedOn: today }, '2026-11-01', 0, 'closed'],
  ] as const)('%j of an inspection up to %s with %i unfixed is %s', (more, endsOn, unfixedCount, state) => {
    const of = { endsOn: plainDate(endsOn), unfixedCount }
    expect(visitState({ ...visit, ...more }, of, today)).toBe(state)
  })
})

it.each([
  [{}, '2026-11-24', 'awaited'],
  [{}, '2026-11-23', 'overdue'],
  [{ sentOn: today }, '2026-11-01', 'sent'],
  [{ sentOn: today, decision: 'noted' }, '2026-11-01', 'done'],
  [{ decision: 'rework', followUpBy: '2026-11-24' }, '2026-11-01', 'follow-up'],
  [{ decision: 'rework', followUpBy: '2026-11-23' }, '2026-11-01', 'follow-up-overdue'],
  [{ decision: 'rework', followUpBy: '2026-11-23', followedOn: today }, '2026-11-01', 'done'],
] as const)('a head’s report %j asked by %s is %s', (more, reportBy, state) => {
  const { followUpBy, ...rest } = { followUpBy: null, ...more }
  const report = {
    sentOn: null,
    decision: null,
    followedOn: null,
    ...rest,
    followUpBy: followUpBy === null ? null : plainDate(followUpBy),
  }
  expect(reportState(report, plainDate(reportBy), today)).toBe(state)
})

it.each(readyChecklists.map(({ key, content }) => [key, content] as const))(
  'the ready check list %s is a sound form without tables',
  (_, content) => {
    expect(FormSchema.parse(content)).toEqual(content)
    expect(findFormFaults(content)).toEqual([])
    expect(isCheckList(content)).toBe(true)
  },
)
