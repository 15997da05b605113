import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { addDays } from '#kernel/plain-date.ts'
import { schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'
import { organizationCardForm } from '#monitoring/domain/catalogue/organization-card-form.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import { fileAnswer } from '#monitoring/domain/form/file-answer.ts'
import { createCampaign } from '#monitoring/storage/campaigns.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { nameAsOf } from '#organizations/domain/organization-as-of.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoDocx } from './demo-docx.ts'
import { demoPupilsOf } from './demo-passports.ts'
import { demoPerson } from './demo-people.ts'
import { demoSentAt } from './demo-sent-at.ts'
import { type Demo, putDemoSheet } from './demo-sheet.ts'

// Of this year; the first school, the demo director's, has still to confirm what is put down for it.
const standings = ['empty', 'accepted', 'submitted', 'empty'] as const

/** The cards of the schools: last year's of a few, so that there is something to take over, and this year's, half handed in. */
export async function fillCards(tx: Tx, demo: Demo, schools: readonly number[]): Promise<void> {
  const { municipalityId, now, today, registry } = demo
  const { title, purpose, content } = organizationCardForm
  const by = { municipalityId, userId: null, name: null, now }
  const formId = await createForm(tx, { title, purpose, content }, by)
  const year = schoolYearOf(today)
  for (const back of [1, 0]) {
    const from = startOfSchoolYear(year)
    const beginning = back === 0 ? from : startOfSchoolYear(schoolYearOf(addDays(from, -30)))
    const dueOn = back === 0 ? addDays(today, 12) : addDays(beginning, 40)
    const asked = back === 0 ? schools : schools.slice(0, 3)
    const campaignId = await createCampaign(
      tx,
      municipalityId,
      {
        ...{ title: 'Карточка школы', formId, formNumber: 1, filledBy: 'organization' as const },
        note: 'Подставленные ответы проверьте: они взяты из реестра и прошлогодней карточки.',
        ...{ period: { kind: 'school-year' as const, from: beginning }, recurs: false, seriesId: null },
        ...{ opensOn: back === 0 ? addDays(today, -9) : beginning, dueOn, planId: null, actionId: null },
      },
      asked,
    )
    for (const [index, organizationId] of asked.entries()) {
      const standing = back === 1 ? 'accepted' : (standings[index % standings.length] ?? 'empty')
      const school = registry.find((one) => one.organizationId === organizationId)
      if (!school || standing === 'empty') continue
      const answers = await cardOf(tx, demo, school, index)
      const writer = demoPerson(60 + index)
      await putDemoSheet(
        tx,
        demo,
        { campaignId, organizationId },
        { answers, standing, writer, sentAt: demoSentAt(now, dueOn, index) },
      )
    }
  }
}

async function cardOf(
  tx: Tx,
  { municipalityId, now, today }: Demo,
  school: Organization,
  index: number,
): Promise<Answers> {
  const { organizationId } = school
  const { fullName } = nameAsOf(school.names, today)
  const file = checkFile({ name: 'Устав.docx', bytes: demoDocx(['Устав', fullName]) })
  await storeFile(tx, file, { municipalityId, organizationId, userId: null, now })
  const pupils = demoPupilsOf(school, today)
  const hasBranch = index % 3 === 0
  return {
    values: {
      ...{ full_name: fullName, address: school.address, head: school.headName, phone: school.phone },
      site: school.site ?? `https://school${index + 1}.example.ru`,
      ...{ charter: fileAnswer(file), pupils, second_shift: Math.round(pupils / 8) },
      ...(hasBranch ? { branch: 'yes', branches: 1, branch_pupils: 24 } : { branch: 'no' }),
    },
    explanations: {},
  }
}
