import type { Tx } from '#server-kit/database/database.ts'
import type { EventDate } from '../../domain/schedule/occurrence.ts'
import '../tables.ts'

export async function findEventDates(tx: Tx, planId: number): Promise<EventDate[]> {
  return await tx
    .selectFrom('plans.event_date')
    .select(['eventKey as key', 'year', 'startsOn', 'dueOn'])
    .where('planId', '=', planId)
    .execute()
}

type Home = { readonly municipalityId: number; readonly planId: number }

export async function saveEventDate(tx: Tx, home: Home, { key, ...date }: EventDate): Promise<void> {
  const { startsOn, dueOn } = date
  await tx
    .insertInto('plans.event_date')
    .values({ ...home, eventKey: key, ...date })
    .onConflict((conflict) =>
      conflict.columns(['planId', 'eventKey', 'year']).doUpdateSet({ startsOn, dueOn }),
    )
    .execute()
}

export async function deleteEventDate(
  tx: Tx,
  planId: number,
  { key, year }: Pick<EventDate, 'key' | 'year'>,
): Promise<void> {
  await tx
    .deleteFrom('plans.event_date')
    .where('planId', '=', planId)
    .where('eventKey', '=', key)
    .where('year', '=', year)
    .execute()
}
