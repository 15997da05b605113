import { checkScale } from '../scales/check-scale.ts'
import { checkTestScores } from '../scales/check-test-scores.ts'
import type { WorkContent } from './catalogue-shapes.ts'

export type WorkFinding = { readonly pointer: string; readonly message: string }

/** What contradicts itself in the description of a work; an empty list of items or no scale is no contradiction. */
export function checkWork(
  work: Pick<WorkContent, 'maxScore' | 'items' | 'scale' | 'testScores'>,
): readonly WorkFinding[] {
  const { maxScore, items, scale, testScores } = work
  const findings: WorkFinding[] = []
  const sum = items.reduce((total, { max }) => total + max, 0)
  if (items.length > 0 && sum !== maxScore) {
    findings.push({
      pointer: '/maxScore',
      message: `Баллы за задания в сумме дают ${sum}, а наибольший балл — ${maxScore}`,
    })
  }
  const seen = new Set<string>()
  for (const [at, { label }] of items.entries()) {
    if (seen.has(label)) {
      findings.push({ pointer: `/items/${at}/label`, message: `Задание ${label} стоит дважды` })
    }
    seen.add(label)
  }
  if (scale) {
    for (const { pointer, message } of checkScale(scale, maxScore, items)) {
      findings.push({ pointer: `/scale${pointer}`, message })
    }
  }
  if (testScores) {
    for (const message of checkTestScores(testScores, maxScore)) {
      findings.push({ pointer: '/testScores', message })
    }
  }
  return findings
}
