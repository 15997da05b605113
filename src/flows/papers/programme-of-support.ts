import { numberWords } from '#kernel/number-words.ts'
import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { type SchoolYear, schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { printedPlan } from '#plans/domain/print/printed-plan.ts'
import { planAt } from '#plans/http/amend/plan-at.ts'
import { getPlan } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { objectiveWords } from '#support/domain/cases/objective-words.ts'
import { getCase, listCases } from '#support/storage/cases.ts'
import { findObjectives } from '#support/storage/objectives.ts'
import { basisNames } from '#support/texts.ru.ts'
import { type ProgrammeToMake, supportProgrammeData } from '#templates/domain/kinds/support-programme.ts'
import type { PaperSource } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { idsIn } from './subject-key.ts'

/** A programme of help for each case that is not closed. */
export const programmeOfSupport: PaperSource = {
  async listSubjects({ tx, today, person }) {
    if (person.scope.reach !== 'municipality') return []
    const names = new Map(
      (await listOrganizations(tx)).map((one) => [
        one.organizationId,
        organizationAsOf(one, today).shortName,
      ]),
    )
    return (await listCases(tx))
      .filter(({ closedOn }) => closedOn === null)
      .map(({ organizationId, caseId, basis }) => ({
        key: `case:${organizationId}:${caseId}`,
        title: `${names.get(organizationId) ?? ''}: ${basisNames[basis]}`,
      }))
  },

  async gather({ tx, today, nameInCases }, subject) {
    const [organizationId = 0, caseId = 0] = idsIn('case', subject, 2)
    const own = await getCase(tx, { organizationId, caseId })
    const registry = await listOrganizations(tx)
    const found = registry.find((one) => one.organizationId === organizationId)
    if (!found) throw refuse('templates/subject-not-found')
    const organization = organizationAsOf(found, today)
    const mentor = registry.find((one) => one.organizationId === own.mentorId)
    const objectives = (await findObjectives(tx, own)).filter(({ removed }) => !removed)
    return {
      title: `Программа адресной помощи: ${organization.shortName}`,
      data: supportProgrammeData({
        organization: await nameInCases(organizationId),
        head: { name: organization.headName ?? '', post: organization.headPost ?? 'директор' },
        period: `${schoolYearName(schoolYearOf(today))} учебный год`,
        grounds: own.grounds,
        adviser: own.adviserName === null ? null : { name: own.adviserName, post: '' },
        mentorSchool: mentor ? organizationAsOf(mentor, today).shortName : null,
        objectives: objectives.map(({ text, indicator, unit, baseline, target }) => ({
          text: `${text}. ${objectiveWords({ indicator, unit, baseline, target })}`,
          now: baseline === null ? '' : measured(baseline, unit),
          target: measured(target, unit),
        })),
        measures: own.planId === null ? withoutPlan : await readMeasures(tx, own.planId, today),
        reviewsOn: reviewsOf(schoolYearOf(today)),
      }),
      basis: [
        `Сопровождение, версия ${own.version}: ${basisNames[own.basis]}`,
        `Целей: ${objectives.length}`,
      ],
      annexes: [],
      organizationId,
    }
  },
}

const withoutPlan: ProgrammeToMake['measures'] = [
  { text: 'План сопровождения ещё не составлен', whom: '', term: '', result: '' },
]

async function readMeasures(tx: Tx, planId: number, today: PlainDate): Promise<ProgrammeToMake['measures']> {
  if ((await getPlan(tx, planId)).removed) return []
  const { plan, sections, actions, editedBy } = await planAt(tx, planId, {}, today)
  return printedPlan(plan, sections, actions, editedBy).sections.flatMap(({ actions: own }) =>
    own.map(({ text, performers, deadline, result }) => ({
      text,
      whom: performers,
      term: deadline,
      result,
    })),
  )
}

/** The two reviews of a school year, in December and in June (methods.md, section 3). */
function reviewsOf(year: SchoolYear): readonly PlainDate[] {
  return [dateOf(year, 12, 20), dateOf(year + 1, 6, 20)]
}

function measured(value: number, unit: string): string {
  const number = numberWords(value, { most: 2 })
  return unit === '' ? number : `${number} ${unit}`
}
