import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { type OpenCard, openRoute } from '#server-kit/http/open-route.ts'
import { bandOf, scoreOf } from '../domain/independent/score.ts'
import { shortcomingState } from '../domain/independent/shortcoming.ts'
import { listOpenAssessments, type OpenAssessment } from '../open-contract.ts'
import { findAssessments } from '../storage/assessments.ts'
import { findShortcomings } from '../storage/shortcomings.ts'
import { byName } from './caller.ts'
import type { NeighboursPort, OpenPort } from './neighbours-port.ts'

/** What was published of the independent assessment, for a visitor; nothing else of it and nobody's name. */
export function openAssessmentRoutes(
  port: NeighboursPort & OpenPort,
  { today }: { today(): PlainDate },
): readonly OpenCard[] {
  return [
    openRoute(listOpenAssessments, {
      may: 'public',
      audit: 'none',
      standing: 'any',
      often: true,
      async answer({ store }) {
        const municipalities = []
        for (const municipalityId of await port.listMunicipalities(store)) {
          municipalities.push(
            await store.transaction(municipalityScope(municipalityId), async (tx) => ({
              municipalityId,
              name: await port.readMunicipalityName(tx),
              assessments: await readPublished(port, tx, today()),
            })),
          )
        }
        return { municipalities }
      },
    }),
  ]
}

/** The latest published assessment of each organisation that is there, by name. */
async function readPublished(port: NeighboursPort, tx: Tx, today: PlainDate): Promise<OpenAssessment[]> {
  const organizations = (await port.readOrganizations(tx, today)).filter(({ isActive }) => isActive)
  const shortcomings = await findShortcomings(tx)
  const latest = new Map(
    (await findAssessments(tx)).flatMap(({ publishedOn, ...one }) =>
      publishedOn !== null && publishedOn <= today
        ? [[one.organizationId, { ...one, publishedOn }] as const]
        : [],
    ),
  )
  return organizations
    .flatMap(({ organizationId, shortName, type }): OpenAssessment[] => {
      const found = latest.get(organizationId)
      if (!found) return []
      const { total, criteria } = scoreOf(found.measures)
      return [
        {
          ...{ organizationId, organizationName: shortName, type, year: found.year },
          ...{ publishedOn: found.publishedOn, link: found.link, total },
          band: total === null ? null : bandOf(total),
          criteria: criteria.map(({ code, title, points }) => ({ code, title, points })),
          shortcomings: shortcomings
            .filter((one) => one.organizationId === organizationId && one.year === found.year)
            .map(({ shortcomingId, text, measure, dueOn, doneText, doneOn, checkedOn, ...rest }) => ({
              ...{ shortcomingId, text, measure, dueOn },
              state: shortcomingState({ ...rest, dueOn, doneOn, checkedOn }, today),
              // What the organisation wrote is shown when somebody has read it.
              doneText: checkedOn === null ? null : doneText,
              doneOn: checkedOn === null ? null : doneOn,
            })),
        },
      ]
    })
    .toSorted(byName)
}
