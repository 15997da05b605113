import type { Category, Provenance } from './category.ts'
import {
  findTableFaults,
  isOfWorks,
  type Metric,
  type Operator,
  type RuleTable,
  ruleTableSchema,
  type Side,
  sides,
} from './rule-table.ts'
import { conditionWords } from './rule-words.ts'

/** A rule that is being written: rows have keys, and what is not chosen yet is null. */
export type DraftWorks = {
  readonly key: number
  readonly procedure: string | null
  readonly grades: readonly number[]
  readonly subjects: readonly string[]
}

export type DraftCondition = {
  readonly key: number
  readonly name: string
  /** Typed while this draft is written: it stays whatever else is changed. */
  readonly isOwnName: boolean
  readonly works: readonly DraftWorks[]
  readonly metric: Metric | null
  readonly operator: Operator
  readonly threshold: number | null
  readonly minParticipants: number | null
  readonly years: number | null
  /** Of a condition of entry. */
  readonly minHits: number | null
  readonly eachYear: boolean
  /** Of a condition of exit. */
  readonly mostHits: number | null
  readonly minWorks: number | null
}

export type DraftTable = {
  readonly category: Category
  readonly name: string
  readonly provenance: Provenance
  readonly source: string
  readonly entry: readonly DraftCondition[]
  readonly exit: readonly DraftCondition[]
  readonly unless: readonly Category[]
}

export type RuleFault = { readonly pointer: string; readonly detail: string }

const nothing: Omit<DraftCondition, 'key'> = {
  ...{
    name: '',
    isOwnName: false,
    works: [],
    metric: null,
    operator: '>=',
    threshold: null,
    minParticipants: 10,
    years: 1,
  },
  ...{ minHits: 1, eachYear: false, mostHits: 0, minWorks: 2 },
}

/** A rule nobody has written a word of. */
export const emptyDraft: DraftTable = {
  ...{ category: 'low-results', name: '', provenance: 'system', source: '', unless: [] },
  entry: [{ ...nothing, key: 1 }],
  exit: [{ ...nothing, key: 2 }],
}

export function draftOf(table: RuleTable): DraftTable {
  let key = 0
  const rows = (conditions: readonly RuleTable[Side][number][]) =>
    conditions.map(
      (one): DraftCondition => ({
        ...nothing,
        ...one,
        key: ++key,
        works: one.works.map((work) => ({ ...work, key: ++key })),
      }),
    )
  return { ...table, entry: rows(table.entry), exit: rows(table.exit) }
}

/** One more empty row. */
export function addCondition(draft: DraftTable, side: Side): DraftTable {
  return { ...draft, [side]: [...draft[side], { ...nothing, key: freeKey(draft) }] }
}

export function copyCondition(draft: DraftTable, side: Side, at: number): DraftTable {
  const copied = draft[side][at]
  if (!copied) return draft
  const key = freeKey(draft)
  const copy = {
    ...copied,
    key,
    name: '',
    isOwnName: false,
    works: copied.works.map((work, place) => ({ ...work, key: key + 1 + place })),
  }
  return { ...draft, [side]: draft[side].toSpliced(at + 1, 0, copy) }
}

export function removeCondition(draft: DraftTable, side: Side, at: number): DraftTable {
  return { ...draft, [side]: draft[side].toSpliced(at, 1) }
}

export function moveCondition(draft: DraftTable, side: Side, at: number, step: -1 | 1): DraftTable {
  const rows = draft[side]
  const moved = rows[at]
  if (!moved || at + step < 0 || at + step >= rows.length) return draft
  return { ...draft, [side]: rows.toSpliced(at, 1).toSpliced(at + step, 0, moved) }
}

/** A name carried over says what the condition was: «неуспешных 30 %» must not stand by another threshold, so it goes. */
export function changeCondition(
  draft: DraftTable,
  side: Side,
  at: number,
  changed: Partial<DraftCondition>,
): DraftTable {
  return {
    ...draft,
    [side]: draft[side].map((one, place) => (place === at ? { ...one, ...nameAfter(one, changed) } : one)),
  }
}

function nameAfter(one: DraftCondition, changed: Partial<DraftCondition>): Partial<DraftCondition> {
  if (changed.name !== undefined) return { ...changed, isOwnName: true }
  return one.isOwnName ? changed : { ...changed, name: '' }
}

/** A number no row has. */
export function freeKey(draft: DraftTable): number {
  const rows = sides.flatMap((side) => draft[side])
  return 1 + Math.max(0, ...rows.flatMap(({ key, works }) => [key, ...works.map((work) => work.key)]))
}

const MOST_NAME = 300

/** The table, or what is wrong with each row in words; a condition without a name is named by its own words. */
export function checkDraft(draft: DraftTable): {
  readonly table: RuleTable | null
  readonly faults: readonly RuleFault[]
} {
  const content = {
    ...draft,
    ...Object.fromEntries(sides.map((side) => [side, draft[side].map((one) => contentOf(one, side))])),
  }
  const read = ruleTableSchema.safeParse(content)
  if (read.success) {
    const faults = findTableFaults(read.data)
    return { table: faults.length > 0 ? null : read.data, faults }
  }
  const faults = read.error.issues.map(({ path, message }) => ({
    pointer: `#/${path.join('/')}`,
    detail: message,
  }))
  return { table: null, faults }
}

function contentOf(
  { key: _, isOwnName: __, works, minHits, eachYear, mostHits, minWorks, ...one }: DraftCondition,
  side: Side,
) {
  const own = side === 'entry' ? { minHits, eachYear } : { mostHits, minWorks }
  const words = conditionWords({ ...one, works, ...own }, side)
  return {
    ...one,
    ...own,
    name: one.name.trim() || `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, MOST_NAME),
    works:
      one.metric !== null && !isOfWorks(one.metric)
        ? []
        : works.map(({ procedure, grades, subjects }) => ({ procedure, grades, subjects })),
  }
}
