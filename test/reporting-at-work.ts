import { importPlan } from '#plans/contract.ts'
import { myTasks } from '#plans/schedule-contract.ts'
import { type Application, type Browser, startApplication } from './application.ts'
import { approveInventedPlan } from './approve-invented-plan.ts'
import { inventedPlan } from './fixtures/invented-plan.ts'
import { moveIn, people, signedIn } from './personas.ts'
import { type Municipality, settle } from './plan-municipality.ts'

/** The invented plan approved, one of its rows «при наличии», and everybody who reports, looks at reports or must not. */
export type ReportingAtWork = {
  readonly application: Application
  readonly municipality: Municipality
  readonly planId: number
  readonly officer: Browser
  readonly methodologist: Browser
  /** Two people of one school. */
  readonly head: Browser
  readonly deputy: Browser
  readonly headOfOther: Browser
  readonly reader: Browser
  readonly neighbour: Browser
}

export async function openReporting(
  given: Parameters<typeof startApplication>[0] = {},
): Promise<ReportingAtWork> {
  const application = await startApplication(given)
  const municipality = await settle(application.store)
  await settle(application.store)
  const [first = 0, second = 0] = municipality.schools
  const head = { ...people.headOfSchool, organizationIds: [first] }
  const deputy = { ...people.contributor, organizationIds: [first] }
  const headOfOther = { ...people.headOfOtherSchool, organizationIds: [second] }
  const { officer, methodologist, reader, neighbour } = people
  const everybody = [head, deputy, headOfOther, officer, methodologist, reader, neighbour]
  await moveIn(application, everybody)
  const boss = await signedIn(application, officer)
  const text = inventedPlan.replace('Декабрь Июнь', 'Декабрь Июнь (при наличии)')
  const { planId } = await boss.call(importPlan, {
    files: [{ name: 'План.txt', bytes: new TextEncoder().encode(text) }],
  })
  await approveInventedPlan({ officer: boss, planId })
  return {
    application,
    municipality,
    planId,
    officer: boss,
    methodologist: await signedIn(application, methodologist),
    head: await signedIn(application, head),
    deputy: await signedIn(application, deputy),
    headOfOther: await signedIn(application, headOfOther),
    reader: await signedIn(application, reader),
    neighbour: await signedIn(application, neighbour),
  }
}

/** The person's open tasks of an action, by its number in the plan; the earliest first. */
export async function tasksOf(browser: Browser, actionNumber: string) {
  const { tasks } = await browser.call(myTasks, { query: { state: 'open' } })
  return tasks
    .filter((task) => task.actionNumber === actionNumber)
    .map((task) => ({ ...task, params: { organizationId: task.organizationId, taskId: task.id } }))
}
