import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { approveAmendment, openAmendment } from '#plans/amendment-contract.ts'
import { getPlan, importPlan, listPlanActions, listPlans, removeAction, saveAction } from '#plans/contract.ts'
import { listTables } from '#server-kit/database/backup/list-tables.ts'
import type { Store } from '#server-kit/database/database.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { startApplication } from '../../application.ts'
import { approveInventedPlan } from '../../approve-invented-plan.ts'
import { inventedPlanBytes } from '../../fixtures/invented-plan.ts'
import { moveIn, people, signedIn } from '../../personas.ts'
import { settle } from '../../plan-municipality.ts'

// Says what stands in the plans, then approves an amendment, and stops dead before its commit where it was told to.

const [dataDir = '', stop = ''] = process.argv.slice(2)
const store = await openStore({ dataDir })
let isApproving = false
const stopping: Store = {
  ...store,
  transaction: (scope, work) =>
    store.transaction(scope, async (tx) => {
      const done = await work(tx)
      if (!isApproving || stop !== 'stop') return done
      say('here')
      return await new Promise<never>(() => setInterval(() => undefined, 1000))
    }),
}

const isNew = (await store.owner.selectFrom('plans.plan').select('planId').execute()).length === 0
const application = await startApplication({ store: stopping })
if (isNew) {
  await settle(store, { schools: 2 })
  await moveIn(application, [people.officer])
}
const officer = await signedIn(application, people.officer)
const planId = isNew ? await approvedPlan() : ((await officer.call(listPlans)).plans[0]?.id ?? 0)
const amendment = await officer.call(openAmendment, { params: { planId } })
const at = { params: { planId: amendment.planId } }
if (isNew) await changeRows()

say(`found ${await standing()}`)
const { version } = await officer.call(getPlan, at)
isApproving = true
const act = { documentKind: 'приказ', number: '77', date: '2026-03-02', signatory: null }
const approved = await officer.call(approveAmendment, { ...at, body: { ...act, version, orphans: [] } })
say(`approved ${JSON.stringify(approved)}`)
await application.close()
process.exit(0)

async function approvedPlan(): Promise<number> {
  const { planId } = await officer.call(importPlan, {
    files: [{ name: 'План.txt', bytes: inventedPlanBytes }],
  })
  await approveInventedPlan({ officer, planId })
  return planId
}

/** A date moved, a row taken out: tasks are moved, taken back and handed out. */
async function changeRows(): Promise<void> {
  const { actions } = await officer.call(listPlanActions, at)
  const row = (number: string) => {
    const found = actions.find((action) => action.number === number)
    if (!found) throw new Error(`no row ${number}`)
    return { params: { ...at.params, actionId: found.id }, version: found.version }
  }
  const moved = row('2.1')
  await officer.call(saveAction, {
    params: moved.params,
    body: { version: moved.version, deadlineText: 'ежегодно, апрель' },
  })
  const gone = row('3.2')
  await officer.call(removeAction, { params: gone.params, query: { version: gone.version } })
}

/** Every row of every table of plans, as one short text. */
async function standing(): Promise<string> {
  const hash = createHash('sha256')
  for (const { name } of await listTables(store.owner)) {
    if (!name.startsWith('plans.')) continue
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.raw(name)} t order by 1
    `.execute(store.owner)
    hash.update(name).update(rows.map(({ row }) => row).join('\n'))
  }
  return hash.digest('hex')
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
