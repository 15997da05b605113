import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import type { CycleStage } from '#plans/domain/track.ts'
import { findActions, updateAction } from '#plans/storage/actions.ts'
import { insertSkip } from '#plans/storage/board-skips.ts'
import type { Writer } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Stages that the wording of a row does not give away; one row is left out on purpose. */
const stageOf: Readonly<Record<string, CycleStage>> = {
  '1.1': 'decision',
  '1.3': 'monitoring',
  '2.1': 'monitoring',
  '2.5': 'measures',
  '2.6': 'decision',
  '3.1': 'measures',
  '3.2': 'measures',
  '3.3': 'analysis',
  '3.4': 'decision',
  '4.1': 'monitoring',
  '4.2': 'measures',
  '4.3': 'analysis',
  '4.4': 'decision',
  '5.1': 'measures',
  '5.2': 'measures',
  '5.3': 'measures',
  '6.1': 'measures',
  '6.2': 'measures',
  '6.3': 'monitoring',
  '7.1': 'monitoring',
  '7.2': 'recommendations',
  '7.3': 'measures',
  '8.1': 'monitoring',
  '8.2': 'analysis',
  '8.3': 'measures',
  '8.4': 'measures',
  '9.1': 'monitoring',
  '9.2': 'measures',
  '10.1': 'monitoring',
  '10.3': 'measures',
  '11.1': 'monitoring',
  '11.2': 'measures',
  '11.3': 'decision',
}

/** What an officer would have marked while putting the draft in order. */
export async function placeActions(tx: Tx, planId: number): Promise<void> {
  for (const action of await findActions(tx, planId)) {
    const stage = stageOf[action.number ?? '']
    if (stage !== undefined && action.cycleStages.length === 0) {
      await updateAction(tx, action, { cycleStages: [stage] })
    }
  }
}

/** Two stages of this school year that somebody has answered for in writing. */
export async function leaveStagesOut(
  tx: Tx,
  { municipalityId, now }: Writer,
  today: PlainDate,
): Promise<void> {
  const by = { userId: 'demo', name: 'Перелогин Степан Аркадьевич', now }
  const year = { kind: 'school-year', year: schoolYearOf(today), municipalityId } as const
  await insertSkip(
    tx,
    { ...year, track: 'objectivity', stage: 'indicators' },
    'Показатели утверждены на три года приказом № 12-ОД, в этом году не меняются.',
    by,
  )
  await insertSkip(
    tx,
    { ...year, track: 'independent-assessment', stage: 'recommendations' },
    'Рекомендации даёт оператор независимой оценки, своих в этом году не готовим.',
    by,
  )
}
