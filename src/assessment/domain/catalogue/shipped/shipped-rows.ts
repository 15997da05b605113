import type { Scale } from '../../scales/scale.ts'
import type { Subject, WorkKey } from '../../work-key.ts'
import type { CatalogueItem, CatalogueWork } from '../catalogue-work.ts'

/** label · highest score · Б/П/В · codes of КЭС · codes of КТ, as the official table has its columns. */
export type ItemRow = readonly [
  label: string,
  max: number,
  difficulty?: 'Б' | 'П' | 'В' | null,
  content?: string,
  requirements?: string,
]

/** What is asked → the labels of the items that ask it. */
export type SkillsOfGrade = Readonly<Record<string, readonly string[]>>

/** One paper that was written in several years without a change. */
export type VprPaper = {
  readonly grade: number
  readonly subject: Subject
  readonly max: number
  readonly scale: Scale
  readonly items: readonly ItemRow[]
}

/** Items from `first` to `last` are answered at length and marked by experts, the rest in short. */
export function withKinds(
  items: readonly CatalogueItem[],
  first: number,
  last: number,
): readonly CatalogueItem[] {
  return items.map((item) => ({
    ...item,
    kind: Number(item.label) >= first && Number(item.label) <= last ? 'extended' : 'short',
  }))
}

const difficulties = { Б: 'base', П: 'raised', В: 'high' } as const

export function itemOf([
  label,
  max,
  difficulty = null,
  content = '',
  requirements = '',
]: ItemRow): CatalogueItem {
  return {
    label,
    max,
    kind: null,
    difficulty: difficulty && difficulties[difficulty],
    content: codesOf(content),
    requirements: codesOf(requirements),
    skill: null,
  }
}

function codesOf(codes: string): readonly string[] {
  return codes.split(' ').filter((code) => code !== '')
}

/** Only the totals of the paper are known. */
export function totalsOf(
  key: Partial<WorkKey> & Pick<WorkKey, 'procedure' | 'year' | 'subject'>,
  maxScore: number,
  { source, status }: Pick<CatalogueWork, 'source' | 'status'>,
  rest: Partial<Pick<CatalogueWork, 'items' | 'scale' | 'testScores'>> = {},
): CatalogueWork {
  return {
    key: { grade: null, level: null, series: null, ...key },
    maxScore,
    items: [],
    scale: null,
    ...rest,
    source,
    status,
  }
}
