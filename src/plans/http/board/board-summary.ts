import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { documentOfSummary } from '../../domain/board/document-of-summary.ts'
import { isSilent, sentencesOfSummary } from '../../domain/board/summary.ts'
import { noProgress } from '../../domain/view-action.ts'
import type { SummaryView } from '../../domain/views/summary-view.ts'
import { DAYS_AHEAD } from '../../storage/board/board-organization.ts'
import {
  countLateByTrack,
  findOrganizationStandings,
  findReviewQueue,
  findUpcoming,
} from '../../storage/board/board-summary.ts'
import { findPlans } from '../../storage/plans.ts'
import { findPlanProgress } from '../../storage/progress.ts'
import { trackNames } from '../../texts.ru.ts'
import type { ActsPort } from '../acts-port.ts'
import { sendPaper } from '../papers/send-paper.ts'
import type { RegistryPort } from '../registry-port.ts'
import { readBoard } from './board.ts'
import { type AskedYear, requireWholeReach, yearOfQuery } from './board-call.ts'

/** Lines of what is to come; the count beside them is whole. */
const MOST_UPCOMING = 40

type Ports = { readonly registry: RegistryPort; readonly acts: ActsPort }

/** The municipality on one page. */
export function boardSummaryRoutes(ports: Ports): readonly RouteCard[] {
  return [
    route(contract.getSummary, {
      may: 'plans.task.readAll',
      audit: 'none',
      async answer({ query, person, tx, today }) {
        requireWholeReach(person)
        return await readSummary(tx, query, today, ports)
      },
    }),

    route(contract.downloadSummary, {
      may: 'plans.task.readAll',
      audit: 'none',
      async answer({ params, query, person, tx, today }) {
        requireWholeReach(person)
        return sendPaper(documentOfSummary(await readSummary(tx, query, today, ports)), params.format)
      },
    }),
  ]
}

async function readSummary(
  tx: Tx,
  asked: AskedYear,
  today: PlainDate,
  { registry, acts }: Ports,
): Promise<SummaryView> {
  const names = (await registry.readNames(tx, today)).organizations
  const standings = (await findOrganizationStandings(tx, today))
    .filter(({ late }) => late > 0)
    .map(({ organizationId, late, lastReportAt }) => ({
      organizationId,
      name: names.get(organizationId) ?? `Организация ${organizationId}`,
      late,
      lastReportOn: dayOf(lastReportAt),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }))
  const progress = await findPlanProgress(tx, today, null)
  const plans = (await findPlans(tx, { removed: 'without' })).filter(
    ({ approved, horizon }) => approved && (horizon === null || horizon.endsOn >= today),
  )
  const review = await findReviewQueue(tx)
  const upcoming = await findUpcoming(tx, today, DAYS_AHEAD)
  const summary = {
    madeOn: today,
    municipality: await acts.readMunicipalityName(tx),
    plans: plans.map(({ planId, title }) => ({
      id: planId,
      title,
      progress: progress.get(planId) ?? noProgress,
    })),
    overdueByOrganization: standings.map(({ organizationId, name, late }) => ({
      organizationId,
      name,
      count: late,
    })),
    overdueByTrack: (await countLateByTrack(tx, today))
      .map(({ track, count }) => ({
        track,
        title: track === null ? 'Направление не указано' : trackNames[track],
        count,
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'ru')),
    review: { count: review.count, oldestOn: dayOf(review.oldestAt) },
    silent: standings
      .filter((one) => isSilent(one, today))
      .map(({ late, ...one }) => ({ ...one, count: late })),
    missingActs: await acts.readMissingActs(tx, today),
    upcoming: upcoming.slice(0, MOST_UPCOMING),
    upcomingCount: upcoming.length,
    board: await readBoard(tx, yearOfQuery(asked, today), [], today),
  }
  return { ...summary, sentences: sentencesOfSummary(summary) }
}

function dayOf(moment: Date | null): PlainDate | null {
  return moment === null ? null : plainDate(moment.toISOString().slice(0, 10))
}
