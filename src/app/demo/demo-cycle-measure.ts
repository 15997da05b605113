import { createDecision, relinkDecision } from '#cycle/storage/decisions.ts'
import { listFindings } from '#cycle/storage/findings.ts'
import { createMeasures } from '#cycle/storage/measures.ts'
import { aroundCycle } from '#flows/around/read-around-cycle.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** A decision by the school's finding; its measure is a task of the plan in force, so that one report does for both. */
export async function fillDemoMeasureInPlan(
  tx: Tx,
  {
    municipalityId,
    organizationId,
    today,
  }: { readonly municipalityId: number; readonly organizationId: number; readonly today: PlainDate },
): Promise<void> {
  const finding = (await listFindings(tx, { organizationId })).find(({ source }) => source === 'hand')
  const actions = await aroundCycle.readPlanActions(tx)
  const tasks = await aroundCycle.readTasksOfActions(tx, {
    organizationIds: [organizationId],
    actionIds: actions.map(({ actionId }) => actionId),
  })
  const open = tasks.filter(({ state, dueOn }) => state === 'open' && dueOn > today)
  const titleOf = (actionId: number) => actions.find((one) => one.actionId === actionId)?.title ?? ''
  const task = open.find(({ actionId }) => /дефицитов/iu.test(titleOf(actionId)))
  const action = actions.find(({ actionId }) => actionId === task?.actionId)
  if (!finding || !task || !action) return
  const { decisionId } = await createDecision(tx, municipalityId, {
    kind: 'minutes',
    number: '6',
    decidedOn: addDays(today, -7),
    title: 'О работе с текстом на уроках в пятых классах',
    text: 'Выяснить, какая помощь нужна учителям русского языка, и включить работу с длинными текстами в уроки.',
    actId: null,
  })
  await relinkDecision(tx, municipalityId, decisionId, [finding])
  const { planId, actionId } = action
  const what = 'Провести диагностику затруднений учителей русского языка, которые ведут пятые классы'
  await createMeasures(tx, municipalityId, [
    { organizationId, decisionId, what, dueOn: task.dueOn, planId, actionId },
  ])
}
