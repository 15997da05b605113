import { addDays, dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { periodAt } from '#monitoring/domain/campaign/period.ts'
import { contextPassportForm } from '#monitoring/domain/catalogue/context-passport-form.ts'
import { moveSheet } from '#monitoring/domain/sheet/move-sheet.ts'
import { createCampaign } from '#monitoring/storage/campaigns.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import { getSheet, keepAnswers, saveMove } from '#monitoring/storage/sheets.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { chanceOf } from './demo-chance.ts'
import { demoPerson } from './demo-people.ts'

/** Passports of the schools for the last school year: all but one have handed theirs in. */
export async function fillDemoPassports(
  tx: Tx,
  demo: { readonly municipalityId: number; readonly today: PlainDate; readonly now: Date },
  schools: readonly Organization[],
): Promise<void> {
  const { municipalityId, today, now } = demo
  const nobody = { municipalityId, userId: null, name: null, now }
  const { title, purpose, content } = contextPassportForm
  const formId = await createForm(tx, { title, purpose, content }, nobody)
  const lastYear = schoolYearOf(today) - 1
  const campaignId = await createCampaign(
    tx,
    municipalityId,
    {
      ...{
        title,
        note: 'Числа по школе целиком, без имён.',
        formId,
        formNumber: 1,
        filledBy: 'organization',
      },
      period: periodAt('school-year', dateOf(lastYear, 10, 1)),
      ...{ opensOn: dateOf(lastYear, 10, 1), dueOn: addDays(dateOf(lastYear, 10, 1), 30) },
      ...{ recurs: false, seriesId: null, planId: null, actionId: null },
    },
    schools.map(({ organizationId }) => organizationId),
  )
  for (const [index, { organizationId, settlementKind }] of schools.entries()) {
    if (index === schools.length - 1) continue
    const chance = chanceOf(`passport ${organizationId} ${lastYear}`)
    const isTown = settlementKind === 'urban'
    const pupils = pupilsBy(chance.next(), settlementKind)
    const hard = (isTown ? 0 : 0.6) + chance.normal() * 0.7
    const of = (usual: number, weight: number) =>
      Math.max(0, Math.round(pupils * (usual + weight * hard + chance.normal() * 0.01)))
    const values = {
      ...{ pupils, both_higher: Math.min(pupils, of(0.3, -0.07)), single_parent: of(0.2, 0.03) },
      ...{ low_income: of(0.18, 0.05), unemployed: of(0.05, 0.02), on_register: of(0.02, 0.01) },
      ...{ other_language: of(0.03, 0.01), special_needs: of(0.05, 0.01), guardianship: of(0.02, 0.01) },
      ...{
        teachers: Math.ceil(pupils / 14),
        top_category: Math.ceil(pupils / 50),
        vacancies: isTown ? 0 : 1,
      },
    }
    const by = { ...nobody, name: demoPerson(60 + index) }
    const key = { campaignId, organizationId }
    const sheet = await keepAnswers(tx, await getSheet(tx, key), { values, explanations: {} }, by)
    const sent = moveSheet(sheet, { act: 'submit', filledBy: 'organization' })
    const submitted = await saveMove(tx, sheet, sent, { act: 'submit', note: null }, by)
    await saveMove(
      tx,
      submitted,
      moveSheet(submitted, { act: 'accept' }),
      { act: 'accept', note: null },
      nobody,
    )
  }
}

/** As many pupils as the passport of last year says, for whoever asks before it is filled. */
export function demoPupilsOf(
  { organizationId, settlementKind }: Pick<Organization, 'organizationId' | 'settlementKind'>,
  today: PlainDate,
): number {
  return pupilsBy(chanceOf(`passport ${organizationId} ${schoolYearOf(today) - 1}`).next(), settlementKind)
}

function pupilsBy(chance: number, settlementKind: Organization['settlementKind']): number {
  return settlementKind === 'urban' ? 420 + Math.floor(chance * 500) : 60 + Math.floor(chance * 120)
}
