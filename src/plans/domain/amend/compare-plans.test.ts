import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAction } from '../change-action.ts'
import type { PlanAction, PlanSection } from '../plan.ts'
import { comparePlans, isSame, type PlanState } from './compare-plans.ts'
import { longestKept } from './longest-kept.ts'

const row = (actionId: number, text: string, sectionId: number | null = 1): PlanAction => ({
  ...emptyAction,
  actionId,
  sectionId,
  text,
  number: String(actionId),
  version: 1,
  position: actionId,
  removed: false,
})
const section = (sectionId: number, title = `Раздел ${sectionId}`): PlanSection => ({
  sectionId,
  number: null,
  title,
  track: null,
  version: 1,
  position: sectionId,
  removed: false,
})
const state = (
  actions: readonly PlanAction[],
  title = 'План',
  sections: readonly PlanSection[] = [section(1), section(2)],
): PlanState => ({ plan: { title, kind: 'roadmap', authority: null, horizon: null }, sections, actions })

describe('«было → стало»', () => {
  it('tells an added, a changed, an excluded and a moved row apart', () => {
    const before = state([row(1, 'раз'), row(2, 'два'), row(3, 'три'), row(4, 'четыре'), row(5, 'пять')])
    const after = state([row(1, 'раз'), row(5, 'пять'), row(3, 'три!'), row(4, 'четыре'), row(-1, 'новая')])
    const { rows } = comparePlans(before, after)
    expect(rows.map(({ actionId, kind }) => [actionId, kind])).toEqual([
      [2, 'excluded'],
      [5, 'moved'],
      [3, 'changed'],
      [-1, 'added'],
    ])
  })

  it('names a row that went to another section as moved', () => {
    const { rows } = comparePlans(state([row(1, 'раз', 1)]), state([row(1, 'раз', 2)]))
    expect(rows).toMatchObject([{ actionId: 1, kind: 'moved', isMoved: true, sectionId: 2 }])
  })

  it('names new, renamed and excluded sections and a new heading', () => {
    const before = state([], 'План', [section(1), section(2)])
    const after = state([], 'План на другой год', [section(1, 'Иначе'), section(-7, 'Новый')])
    const comparison = comparePlans(before, after)
    expect(comparison.heading).toEqual([{ name: 'Название', before: 'План', after: 'План на другой год' }])
    expect(comparison.sections.map(({ sectionId, kind }) => [sectionId, kind])).toEqual([
      [1, 'changed'],
      [-7, 'added'],
      [2, 'excluded'],
    ])
  })

  const rows = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 10 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .tuple(fc.constantFrom('а', 'б', 'в'), fc.constantFrom(1, 2))
            .map(([text, of]) => row(id, text, of)),
        ),
      ),
    )

  it('of a state with itself is empty', () => {
    fc.assert(fc.property(rows, (actions) => isSame(comparePlans(state(actions), state(actions)))))
  })

  it('names exactly the rows that differ, and each once', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const { rows: changes } = comparePlans(state(one), state(other))
        const ids = changes.map(({ actionId }) => actionId)
        expect(new Set(ids).size).toBe(ids.length)
        const of = (kind: string) =>
          new Set(changes.filter((change) => change.kind === kind).map(({ actionId }) => actionId))
        const idsOf = (list: readonly PlanAction[]) => new Set(list.map(({ actionId }) => actionId))
        expect(of('added')).toEqual(new Set([...idsOf(other)].filter((id) => !idsOf(one).has(id))))
        expect(of('excluded')).toEqual(new Set([...idsOf(one)].filter((id) => !idsOf(other).has(id))))
        const reworded = other.filter((now) =>
          one.some((then) => then.actionId === now.actionId && then.text !== now.text),
        )
        expect(of('changed')).toEqual(idsOf(reworded))
      }),
    )
  })

  it('keeps as many rows in their place as can be', () => {
    expect([...longestKept([1, 2, 3, 4, 5], [2, 3, 4, 5, 1])].sort()).toEqual([2, 3, 4, 5])
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { maxLength: 12 }),
        (ids) => longestKept(ids, ids).size === ids.length,
      ),
    )
  })
})
