export type ItemZone = 'sufficient' | 'between' | 'insufficient'

/** @source ФИОКО, «Рекомендации по проведению анализа результатов ВПР», 2026 (as retold): Б 60 ± 3 %, П and В 30 ± 1,5 % */
const limits = {
  base: { sufficient: 0.6, insufficient: 0.57 },
  raised: { sufficient: 0.3, insufficient: 0.285 },
  high: { sufficient: 0.3, insufficient: 0.285 },
} as const

/**
 * Where the completion of an item stands: «достаточный» from the upper limit on, «недостаточный» below the lower one.
 * The value is not rounded first. Null where the level of the item or the value is not known.
 * @source docs/methodology/figures.md, 11
 * @example itemZone(0.57, 'base') // 'between'
 */
export function itemZone(completion: number | null, difficulty: keyof typeof limits | null): ItemZone | null {
  if (completion === null || difficulty === null) return null
  const { sufficient, insufficient } = limits[difficulty]
  if (isAtLeast(completion, sufficient)) return 'sufficient'
  return isAtLeast(completion, insufficient) ? 'between' : 'insufficient'
}

/** 57 of 100 is 0.57 for people; in binary it may be a hair less. */
function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - 1e-12
}
