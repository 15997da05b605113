import { registryOfPerformers } from '#flows/read-registry.ts'
import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { type ActionChange, changeAction, emptyAction } from '#plans/domain/change-action.ts'
import type { Plan, PlanAction } from '#plans/domain/plan.ts'
import { approveAmendment } from '#plans/http/amend/approve-amendment.ts'
import { stateOf } from '#plans/http/amend/load-amendment.ts'
import {
  findActions,
  insertActions,
  setActionRemoved,
  shiftActions,
  updateAction,
} from '#plans/storage/actions.ts'
import { insertAmendment } from '#plans/storage/amend/amendments.ts'
import { lockDraft, lockPlan, type Writer } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'

const changes: readonly { readonly begins: string; readonly to: ActionChange }[] = [
  { begins: 'Мониторинг результатов экзаменов', to: { deadlineText: 'ежегодно, август' } },
  {
    begins: 'Адресные рекомендации школам',
    to: {
      text: 'Адресные рекомендации школам и учителям по предметам с потерями',
      deadlineText: 'ежегодно, октябрь',
    },
  },
]
const excluded = 'Смотр школьных музеев'
const added: ActionChange = {
  text: 'Видеопрогулки по школьным музеям',
  deadlineText: 'ежегодно, ноябрь',
  performersText: 'организации дополнительного образования',
  expectedResultText: 'Записи на сайте управления',
}

/** In the road map's second year an order moved two deadlines, took a row out and put another in. */
export async function fillDemoAmendment(
  tx: Tx,
  planId: number,
  by: Writer,
  { first, today }: { readonly first: number; readonly today: PlainDate },
): Promise<void> {
  const plan = await lockPlan(tx, planId)
  const amendmentId = await insertAmendment(tx, plan, await stateOf(tx, plan), by)
  const amendment = await lockDraft(tx, amendmentId)
  const actions = await findActions(tx, amendmentId)
  await change(tx, amendment, actions)
  const gone = actions.find(({ text }) => text.startsWith(excluded))
  if (!gone) throw new Error('the invented road map lost a row')
  await setActionRemoved(tx, gone, by.now)
  await shiftActions(tx, amendmentId, gone.position)
  const row = changeAction(
    { ...emptyAction, sectionId: gone.sectionId, number: gone.number },
    added,
    amendment,
  )
  const home = { municipalityId: by.municipalityId, planId: amendmentId }
  await insertActions(tx, home, [{ ...row, position: gone.position + 1 }])

  const kept = (await findActions(tx, planId)).find(({ text }) => text.startsWith(excluded))
  const date = dateOf(first + 1, 3, 2)
  const act = { documentKind: 'приказ', number: '12-ОД', date, signatory: 'Берестова М. К.' }
  await approveAmendment(
    tx,
    amendment,
    plan,
    // Nobody has begun what is taken out; were it otherwise, it would be finished.
    { act, orphans: new Map(kept ? [[kept.actionId, 'keep' as const]] : []) },
    {
      today,
      by,
      actor: { userId: '', name: 'Берестова М. К.', now: by.now },
      owner: { userId: '', organizationTypes: 'every' },
      port: registryOfPerformers,
    },
  )
}

async function change(tx: Tx, amendment: Plan, actions: readonly PlanAction[]): Promise<void> {
  for (const { begins, to } of changes) {
    const action = actions.find(({ text }) => text.startsWith(begins))
    if (!action) throw new Error('the invented road map lost a row')
    await updateAction(tx, action, changeAction(action, to, amendment))
  }
}
