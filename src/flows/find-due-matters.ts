import { findDueFindings, findDueHearingReports } from '#control/storage/due-control.ts'
import { findDueMeasures } from '#cycle/http/read-measures.ts'
import { findDueRecommendations } from '#cycle/storage/due-cycle.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { findDueDossiers } from '#objectivity/storage/due-dossiers.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { findDueAppeals, findDuePublications } from '#outreach/storage/due-outreach.ts'
import { type ProductionCalendars, workingDueOn } from '#plans/domain/schedule/production-calendar.ts'
import { findTasksOfActions } from '#plans/storage/tasks-of-actions.ts'
import type { Matter } from '#reminders/domain/digest-line.ts'
import type { DueMatter } from '#reminders/domain/matter-lines.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { findDueSupport } from '#support/storage/due-support.ts'
import { findDueSurveys } from '#surveys/storage/due-surveys.ts'
import { findDueAttestations } from './find-due-attestations.ts'

/** Everything beside plans and forms that waits for somebody and is due up to the day. */
export async function findDueMatters(
  tx: Tx,
  until: PlainDate,
  { today, calendars }: { readonly today: PlainDate; readonly calendars: ProductionCalendars },
): Promise<readonly DueMatter[]> {
  const organizations = (await listOrganizations(tx)).map((one) => organizationAsOf(one, today))
  const types = new Map(organizations.map(({ organizationId, type }) => [organizationId, type]))
  const authority = organizations.find(({ type }) => type === 'authority')?.organizationId
  const matter = (
    about: Matter,
    organizationId: number,
    dueOn: PlainDate,
    userId: string | null = null,
  ): readonly DueMatter[] => {
    const organizationType = types.get(organizationId)
    if (organizationType === undefined) return []
    const due = workingDueOn(dueOn, calendars)
    return [{ about, organizationId, organizationType, userId, workingDueOn: due, mayBeOverdue: true }]
  }
  const ofOrganizations = (about: Matter, rows: readonly { organizationId: number; dueOn: PlainDate }[]) =>
    rows.flatMap(({ organizationId, dueOn }) => matter(about, organizationId, dueOn))
  const support = await findDueSupport(tx, until)
  return [
    ...(authority === undefined
      ? []
      : (await findDueAppeals(tx, until)).flatMap(({ userId, dueOn }) =>
          matter('appeals', authority, dueOn, userId),
        )),
    ...ofOrganizations('publications', await findDuePublications(tx, until)),
    ...ofOrganizations('findings', await findDueFindings(tx, until)),
    ...ofOrganizations('hearing-reports', await findDueHearingReports(tx, until)),
    ...ofOrganizations('dossiers', await findDueDossiers(tx, until)),
    ...ofOrganizations('support', support.ofSchools),
    ...(authority === undefined
      ? []
      : support.reviews.flatMap(({ adviserUserId, dueOn }) =>
          matter('support-reviews', authority, dueOn, adviserUserId),
        )),
    ...ofOrganizations('recommendations', await findDueRecommendations(tx, until)),
    ...ofOrganizations('surveys', await findDueSurveys(tx, { until, today })),
    ...ofOrganizations(
      'measures',
      await findDueMeasures({ readTasksOfActions: findTasksOfActions }, tx, until),
    ),
    // The form is written once a year: what was begun since is not in it, so nobody is called late.
    ...ofOrganizations('attestations', await findDueAttestations(tx, { today, until })).map((one) => ({
      ...one,
      mayBeOverdue: false,
    })),
  ]
}
