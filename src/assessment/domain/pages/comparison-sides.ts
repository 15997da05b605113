import { mayCompare, type Verdict } from '../comparison/may-compare.ts'
import type { Figure } from '../figures/figure.ts'
import { nothingAggregated, withoutPart } from '../results/work-aggregate.ts'
import { workTitle } from '../work-title.ts'
import type { ComparisonGround } from './comparison-ground.ts'
import type { ComparisonQuestion } from './comparison-question.ts'
import { leastTestScore } from './least-test-score.ts'
import { figureOf, figureTraits } from './page-figures.ts'
import { addTotals, type WorkTotals } from './work-totals.ts'

/** Whose figure: one line or colour of the chart. */
export type ComparisonSide = {
  readonly kind: 'school' | 'municipality' | 'peers' | 'region'
  readonly name: string
  /** Null where there is nothing, or the rules say no. */
  figure(work: WorkTotals): Figure | null
}

const nothing = { ...nothingAggregated, schools: 0, items: [] } as const

type Sides = { readonly sides: readonly ComparisonSide[]; readonly refusals: readonly string[] }

/** Who stands in the comparison, and why somebody does not. */
export function sidesOf(question: ComparisonQuestion, ground: ComparisonGround): Sides {
  const count = (work: WorkTotals | null) =>
    work && figureOf(question.figure, work, leastTestScore(ground.minima, work.key))
  const refusals: string[] = []
  const own = (organizationId: number, work: WorkTotals) =>
    ground.ofSchools.find((one) => one.organizationId === organizationId && one.workId === work.workId) ??
    null
  const chosen = question.organizationIds
  const isTable = chosen.length > 1
  const barred = new Map<number, Verdict>(
    ground.works.map((work) => [
      work.workId,
      mayCompare(isTable ? 'table-of-schools' : 'own-past', { procedure: work.key.procedure }),
    ]),
  )
  for (const work of ground.works) {
    const verdict = barred.get(work.workId)
    if (verdict && !verdict.allowed) refusals.push(`${workTitle(work.key)}. ${verdict.reason}`)
  }
  const isBarred = (work: WorkTotals) =>
    !mayCompare(isTable ? 'table-of-schools' : 'own-past', { procedure: work.key.procedure }).allowed
  const sides: ComparisonSide[] = chosen.map((organizationId) => ({
    kind: 'school',
    name: ground.names.get(organizationId) ?? 'Организация',
    figure: (work) => (isBarred(work) ? null : count(own(organizationId, work))),
  }))
  const only = chosen.length === 1 ? chosen[0] : undefined
  if (question.withWhom.includes('municipality') || chosen.length === 0) {
    sides.push({
      kind: 'municipality',
      name: only === undefined ? 'Муниципалитет' : 'Другие школы муниципалитета',
      figure(work) {
        if (work.schools === 0) return null
        const part = only === undefined ? null : own(only, work)
        return count(part === null ? work : { ...work, ...withoutPart(work, part) })
      },
    })
  }
  if (question.withWhom.includes('peers')) addPeers()
  if (question.withWhom.includes('region')) addRegion()
  return { sides, refusals }

  function addPeers(): void {
    const members = (ground.group?.memberIds ?? []).filter((id) => !chosen.includes(id))
    const [first] = ground.works
    if (!ground.group) refusals.push('Чтобы сравнить с похожими школами, выберите группу организаций.')
    else if (!ground.mayReadPeers) {
      refusals.push(
        'Показатели группы видят управление и методический центр: школа видит свои результаты и муниципалитет.',
      )
    } else if (first) {
      const verdict = mayCompare('peers', { procedure: first.key.procedure, peerCount: members.length })
      if (!verdict.allowed) refusals.push(verdict.reason)
      else {
        sides.push({
          kind: 'peers',
          name: ground.group.name,
          figure(work) {
            const parts = members.flatMap((id) => own(id, work) ?? [])
            // Two schools of a group that both wrote the work would tell each other's figure.
            if (parts.length < 3) return null
            return count(
              parts.reduce<WorkTotals>((sum, part) => addTotals(sum, part), { ...work, ...nothing }),
            )
          },
        })
      }
    }
  }

  function addRegion(): void {
    if (figureTraits[question.figure].basis !== 'marks') {
      refusals.push('По региону опубликованы только отметки: выберите показатель по отметкам.')
      return
    }
    const known = ground.works.filter((work) => regionMarks(work) !== null)
    if (known.length === 0) {
      refusals.push(
        'Показатели региона по выбранным работам не загружены: загрузите официальную сводку по региону.',
      )
      return
    }
    sides.push({
      kind: 'region',
      name: 'Регион (как опубликовано)',
      figure(work) {
        const marks = regionMarks(work)
        return marks === null ? null : count({ ...work, ...nothing, marks })
      },
    })
  }

  function regionMarks(work: WorkTotals) {
    return (
      ground.published.find(({ level, workId }) => level === 'region' && workId === work.workId)?.marks ??
      null
    )
  }
}
