import type { CatalogueItem, CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { Verdict } from './may-compare.ts'

export type ItemPair = { readonly earlier: CatalogueItem; readonly later: CatalogueItem }

export type YearsComparison = {
  /** Shares of marks. */
  readonly marks: Verdict
  /** Means and medians of points. */
  readonly points: Verdict
  /** Single items: only those of `pairs`. */
  readonly items: Verdict
  readonly pairs: readonly ItemPair[]
}

/**
 * What of two years' papers may be put side by side.
 * @source ФИОКО, «Рекомендации …», 2026 (as retold): items of different years are compared only where the positions of the
 * codifier are identical
 */
export function compareYears(earlier: CatalogueWork, later: CatalogueWork): YearsComparison {
  if (
    earlier.key.procedure !== later.key.procedure ||
    earlier.key.subject !== later.key.subject ||
    earlier.key.level !== later.key.level
  ) {
    const no = {
      allowed: false,
      reason: 'Это разные работы: не совпадают процедура, предмет или уровень.',
    } as const
    return { marks: no, points: no, items: no, pairs: [] }
  }
  const samePoints = earlier.maxScore === later.maxScore && isSameStructure(earlier.items, later.items)
  const pairs = pairItems(earlier.items, later.items)
  return {
    marks: {
      allowed: true,
      note: isSameScale(earlier, later)
        ? null
        : 'Шкалы перевода баллов в отметки в эти годы разные или не все известны.',
    },
    points: samePoints
      ? { allowed: true, note: null }
      : {
          allowed: false,
          reason: `Работы устроены по-разному (наибольший балл ${earlier.maxScore} и ${later.maxScore}), поэтому баллы не сравниваются; смотрите на доли отметок.`,
        },
    items:
      pairs.length > 0
        ? {
            allowed: true,
            note: `Сопоставимы ${pairs.length} из ${later.items.length}: у них совпадают позиции кодификатора.`,
          }
        : {
            allowed: false,
            reason:
              'Нет заданий с одинаковыми позициями кодификатора: задания разных лет сравнивают, только когда проверяемые элементы совпадают.',
          },
    pairs,
  }
}

/** The same codes of content and requirements, the same level and the same highest score; the number may have moved. */
export function pairItems(
  earlier: readonly CatalogueItem[],
  later: readonly CatalogueItem[],
): readonly ItemPair[] {
  const free = new Set(earlier)
  const pairs: ItemPair[] = []
  for (const item of later) {
    const alike = [...free].filter((old) => isSamePosition(old, item))
    // The same number first, where one position of the codifier has several items.
    const found = alike.find(({ label }) => label === item.label) ?? alike[0]
    if (!found) continue
    free.delete(found)
    pairs.push({ earlier: found, later: item })
  }
  return pairs
}

function isSamePosition(one: CatalogueItem, other: CatalogueItem): boolean {
  return (
    one.content.length > 0 &&
    isSameSet(one.content, other.content) &&
    isSameSet(one.requirements, other.requirements) &&
    one.difficulty === other.difficulty &&
    one.max === other.max
  )
}

function isSameStructure(one: readonly CatalogueItem[], other: readonly CatalogueItem[]): boolean {
  return (
    one.length > 0 &&
    one.length === other.length &&
    one.every((item, at) => item.label === other[at]?.label && item.max === other[at]?.max)
  )
}

function isSameScale(one: CatalogueWork, other: CatalogueWork): boolean {
  return one.scale !== null && JSON.stringify(one.scale) === JSON.stringify(other.scale)
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const codes = new Set(one)
  return codes.size === new Set(other).size && other.every((code) => codes.has(code))
}
