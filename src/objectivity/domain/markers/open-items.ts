import type { Effects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import { scoresOfItems } from '../reference/item-scores.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { ScreeningData } from '../screening-data.ts'
import { sumItemScores } from './sum-item-scores.ts'

/** Points were added at items marked by judgement, totals being equal. */
export function measureOpenItems(
  data: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): Effects {
  const scores = data.tests.map(({ isOpen }, test) => {
    const curves = references[test]?.curves
    const open = new Set([...isOpen.keys()].filter((item) => isOpen[item]))
    return curves ? scoresOfItems(curves, open, 'raised') : null
  })
  return sumItemScores(data, cells, scores)
}
