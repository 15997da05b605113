import { decimal } from '../rules/finding-words.ts'
import type { Objective } from './objective.ts'

/** «Доля неуспешных по математике: с 38 до 25 %» */
export function objectiveWords({
  indicator,
  unit,
  baseline,
  target,
}: Pick<Objective, 'indicator' | 'unit' | 'baseline' | 'target'>): string {
  const goal = `${decimal(target, 2)}${unit ? ` ${unit}` : ''}`
  return `${indicator}: ${baseline === null ? 'достичь' : `с ${decimal(baseline, 2)} до`} ${goal}`
}
