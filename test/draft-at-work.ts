import { importPlan } from '#plans/contract.ts'
import { type Application, type Browser, startApplication } from './application.ts'
import { inventedPlanBytes } from './fixtures/invented-plan.ts'
import { moveIn, people, signedIn } from './personas.ts'
import { settle } from './plan-municipality.ts'

/** An application with the invented plan imported as a draft, and everybody who may come near it signed in. */
export type PlanAtWork = {
  readonly application: Application
  readonly planId: number
  readonly officer: Browser
  readonly administrator: Browser
  readonly head: Browser
  readonly reader: Browser
  readonly neighbour: Browser
}

export async function openDraft(): Promise<PlanAtWork> {
  const application = await startApplication()
  const { schools } = await settle(application.store)
  await settle(application.store)
  const headOfSchool = { ...people.headOfSchool, organizationIds: schools.slice(0, 1) }
  const everybody = [people.officer, people.administrator, headOfSchool, people.reader, people.neighbour]
  await moveIn(application, everybody)
  const officer = await signedIn(application, people.officer)
  const { planId } = await officer.call(importPlan, {
    files: [{ name: 'План.txt', bytes: inventedPlanBytes }],
  })
  return {
    application,
    planId,
    officer,
    administrator: await signedIn(application, people.administrator),
    head: await signedIn(application, headOfSchool),
    reader: await signedIn(application, people.reader),
    neighbour: await signedIn(application, people.neighbour),
  }
}
