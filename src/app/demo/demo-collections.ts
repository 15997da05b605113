import { addDays, dateOf, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { periodAt, sameDayLater } from '#monitoring/domain/campaign/period.ts'
import { attendanceForm } from '#monitoring/domain/catalogue/attendance-form.ts'
import type { ReadyForm } from '#monitoring/domain/catalogue/ready-form.ts'
import { siteCheckForm } from '#monitoring/domain/catalogue/site-check-form.ts'
import { fieldsOf } from '#monitoring/domain/form/form.ts'
import { changeCampaign, createCampaign } from '#monitoring/storage/campaigns.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import { findActions } from '#plans/storage/actions.ts'
import { findPlans } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoAttendance, demoSiteCheck } from './demo-attendance.ts'
import { fillCards } from './demo-organization-cards.ts'
import { demoPerson } from './demo-people.ts'
import { demoSentAt } from './demo-sent-at.ts'
import { type Demo, putDemoSheet } from './demo-sheet.ts'

const MONTHS = 5
const OPENS_ON_DAY = 20
const DUE_ON_DAY = 5

/**
 * Attendance over some months, the last one under way; a check of the schools' sites that is half done; the cards of all
 * organisations, last year's and this year's.
 */
export async function fillDemoCollections(tx: Tx, demo: Demo): Promise<void> {
  const schools = demo.registry
    .filter(({ type, closedOn }) => type === 'school' && closedOn === null)
    .map(({ organizationId }) => organizationId)
  await fillAttendance(tx, demo, schools)
  await fillSiteCheck(tx, demo, schools)
  await fillCards(tx, demo, schools)
}

async function fillAttendance(tx: Tx, demo: Demo, schools: readonly number[]): Promise<void> {
  const formId = await addReady(tx, demo, attendanceForm)
  const action = await actionAbout(tx, 'посещаемост')
  const months = teachingMonths(demo.today)
  let seriesId: number | null = null
  const closed: number[] = []
  for (const [turn, from] of months.entries()) {
    const campaignId: number = await createCampaign(
      tx,
      demo.municipalityId,
      {
        title: 'Посещаемость: не приступившие и пропускающие',
        note: 'Фамилии обучающихся не пишите: нужны только числа.',
        formId,
        formNumber: 1,
        filledBy: 'organization',
        period: periodAt('month', from),
        opensOn: dateOf(yearOf(from), monthOf(from), OPENS_ON_DAY),
        dueOn: dueOf(from),
        recurs: true,
        seriesId,
        planId: action?.planId ?? null,
        actionId: action?.actionId ?? null,
      },
      schools,
    )
    seriesId ??= campaignId
    const isLast = turn === months.length - 1
    if (turn < months.length - 2) closed.push(campaignId)
    for (const [index, organizationId] of schools.entries()) {
      const standing = isLast
        ? (lastMonth[index % lastMonth.length] ?? 'accepted')
        : index === 4 + turn
          ? 'empty'
          : 'accepted'
      const writer = demoPerson(60 + index)
      await putDemoSheet(
        tx,
        demo,
        { campaignId, organizationId },
        {
          ...{ answers: demoAttendance(index, turn), standing, writer },
          sentAt: demoSentAt(demo.now, dueOf(from), index),
        },
      )
    }
  }
  for (const campaignId of closed)
    await changeCampaign(tx, { campaignId, version: 1 }, { closedAt: demo.now })
}

// The first is the school of the demo director: its form came back with a remark.
const lastMonth = [
  'returned',
  'accepted',
  'submitted',
  'empty',
  'accepted',
  'draft',
  'submitted',
  'empty',
] as const

async function fillSiteCheck(tx: Tx, demo: Demo, schools: readonly number[]): Promise<void> {
  const formId = await addReady(tx, demo, siteCheckForm)
  const opensOn = addDays(demo.today, -12)
  const campaignId = await createCampaign(
    tx,
    demo.municipalityId,
    {
      title: 'Сайты школ: раздел о ГИА',
      note: '',
      formId,
      formNumber: 1,
      filledBy: 'authority',
      period: periodAt('month', demo.today),
      opensOn,
      dueOn: addDays(demo.today, 9),
      recurs: false,
      seriesId: null,
      planId: null,
      actionId: null,
    },
    schools,
  )
  const questions = fieldsOf(siteCheckForm.content).flatMap(({ kind, key }) =>
    kind === 'yes-no' ? [key] : [],
  )
  for (const [index, organizationId] of schools.entries()) {
    if (index > schools.length * 0.6) continue
    const answers = demoSiteCheck(index, questions, addDays(opensOn, index % 8))
    await putDemoSheet(
      tx,
      demo,
      { campaignId, organizationId },
      { answers, standing: 'checked', writer: 'Перелогин Степан Аркадьевич' },
    )
  }
}

async function addReady(
  tx: Tx,
  { municipalityId, now }: Demo,
  { title, purpose, content }: ReadyForm,
): Promise<number> {
  return await createForm(tx, { title, purpose, content }, { municipalityId, userId: null, name: null, now })
}

/** The first days of the last teaching months whose campaign has opened; there are none in summer. */
function teachingMonths(today: PlainDate): readonly PlainDate[] {
  const first = dateOf(yearOf(today), monthOf(today), 1)
  const latest = today >= dateOf(yearOf(today), monthOf(today), OPENS_ON_DAY) ? 0 : -1
  const months: PlainDate[] = []
  for (let back = latest; months.length < MONTHS; back -= 1) {
    const month = sameDayLater(first, back)
    if (monthOf(month) < 6 || monthOf(month) > 8) months.push(month)
  }
  return months.reverse()
}

function dueOf(from: PlainDate): PlainDate {
  const next = sameDayLater(from, 1)
  return dateOf(yearOf(next), monthOf(next), DUE_ON_DAY)
}

/** A row of an approved plan whose text has these letters. */
async function actionAbout(
  tx: Tx,
  letters: string,
): Promise<{ readonly planId: number; readonly actionId: number } | undefined> {
  const plans = (await findPlans(tx, { removed: 'without' })).filter(({ approved }) => approved)
  for (const { planId } of plans) {
    const found = (await findActions(tx, planId)).find(
      ({ text, removed }) => !removed && text.toLowerCase().includes(letters),
    )
    if (found) return { planId, actionId: found.actionId }
  }
  return undefined
}
