import { approvePlan, getPlan, savePerformerMapping } from '#plans/contract.ts'
import type { PlanAtWork } from './draft-at-work.ts'

export const order = { documentKind: 'приказ', number: '14', date: '2026-01-12', signatory: 'Н.С. Заречная' }

/** Says who the performers are and approves the invented plan; `alsoSchools` are names the registry has no answer to. */
export async function approveInventedPlan(
  { officer, planId }: Pick<PlanAtWork, 'officer' | 'planId'>,
  ...alsoSchools: readonly string[]
): Promise<void> {
  const params = { planId }
  for (const name of ['ОО', 'Ломакина Е.В.', ...alsoSchools]) {
    const body = { name, kind: 'schools', target: { select: 'types', types: ['school'] } } as const
    await officer.call(savePerformerMapping, { params, body })
  }
  const { version } = await officer.call(getPlan, { params })
  await officer.call(approvePlan, { params, body: { ...order, version } })
}
