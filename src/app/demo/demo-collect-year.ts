import { dateOf } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName, schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import { createCampaign } from '#monitoring/storage/campaigns.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import '#monitoring/storage/tables.ts'
import { demoSentAt } from './demo-sent-at.ts'
import type { Demo } from './demo-sheet.ts'

/** A campaign whose forms are accepted; of this year one organisation in nine has not handed in yet. */
export async function collectDemoYear(
  tx: Tx,
  { municipalityId, today, now }: Demo,
  {
    formId,
    title,
    year,
    answers,
  }: {
    readonly formId: number
    readonly title: string
    readonly year: number
    readonly answers: ReadonlyMap<number, Answers>
  },
): Promise<void> {
  const isPast = year < schoolYearOf(today)
  const from = startOfSchoolYear(schoolYear(year))
  const dueOn = dateOf(year, 11, 30)
  const campaignId = await createCampaign(
    tx,
    municipalityId,
    {
      title: `${title}, ${schoolYearName(schoolYear(year))}`,
      note: '',
      formId,
      formNumber: 1,
      filledBy: 'organization',
      period: { kind: 'school-year', from },
      opensOn: dateOf(year, 10, 1),
      dueOn,
      recurs: false,
      seriesId: null,
      planId: null,
      actionId: null,
    },
    [...answers.keys()],
  )
  const given = [...answers]
    .filter((_, index) => isPast || index % 9 !== 7)
    .map(([organizationId, one], index) => ({
      organizationId,
      answers: one,
      sentAt: demoSentAt(now, dueOn, index),
    }))
  const key = { campaignId, municipalityId }
  await tx
    .insertInto('monitoring.sheet_version')
    .values(
      given.map((one) => ({
        ...key,
        ...one,
        number: 1,
        answers: jsonb(one.answers),
        sentBy: null,
        senderName: 'Ответственный за сведения',
      })),
    )
    .execute()
  await tx
    .insertInto('monitoring.sheet')
    .values(
      given.map((one) => ({
        ...key,
        ...one,
        state: 'accepted' as const,
        answers: jsonb(one.answers),
        sentNumber: 1,
        senderName: 'Ответственный за сведения',
        acceptedNumber: 1,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'campaignId']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        answers: eb.ref('excluded.answers'),
        sentNumber: eb.ref('excluded.sentNumber'),
        sentAt: eb.ref('excluded.sentAt'),
        senderName: eb.ref('excluded.senderName'),
        acceptedNumber: eb.ref('excluded.acceptedNumber'),
      })),
    )
    .execute()
}
