import type { PlainDate } from '#kernel/plain-date.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { printDocx, printPdf } from '#server-kit/printing/print-apart.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import type { Plan } from '../../domain/plan.ts'
import { documentOfReport } from '../../domain/report/document-of-report.ts'
import { executionReport } from '../../domain/report/execution-report.ts'
import { periodAround, type ReportPeriod, type ReportPeriodKind } from '../../domain/report/report-period.ts'
import type { ExecutionReport } from '../../domain/views/execution-report-view.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../report-contract.ts'
import {
  countTasksDueIn,
  findOverdueIn,
  findReportsIn,
  findWaitingIn,
} from '../../storage/execution-report.ts'
import { getPlan } from '../../storage/plans.ts'
import { findSections } from '../../storage/sections.ts'
import { trackNames } from '../../texts.ru.ts'
import { DOCX, XLSX } from '../annex/media-types.ts'
import type { RegistryPort } from '../registry-port.ts'
import { sheetsOfReport } from './sheets-of-report.ts'

/** Lines of each list at once; more is asked for by a shorter period. */
const MOST_LINES = 2_000

export function executionReportRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.getExecutionReport, {
      may: 'plans.plan.read',
      audit: 'none',
      answer: async ({ params, query, tx, today }) =>
        await makeReport(tx, await approvedPlan(tx, params.planId), periodOf(query, today), today, port),
    }),

    route(contract.downloadExecutionReport, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, query, tx, today }) {
        const plan = await approvedPlan(tx, params.planId)
        const report = await makeReport(tx, plan, periodOf(query, today), today, port)
        const paper = documentOfReport(plan.title, report)
        const fileName = `${paper.title}.${params.format}`
        switch (params.format) {
          case 'docx':
            return { fileName, mediaType: DOCX, bytes: () => printDocx(paper) }
          case 'pdf':
            return { fileName, mediaType: 'application/pdf', bytes: () => printPdf(paper) }
          case 'xlsx':
            return { fileName, mediaType: XLSX, bytes: () => writeWorkbook(sheetsOfReport(paper)) }
        }
      },
    }),
  ]
}

async function approvedPlan(tx: Tx, planId: number): Promise<Plan> {
  const plan = await getPlan(tx, planId)
  if (!plan.approved) throw refuse('plans/plan-not-approved')
  return plan
}

type Asked = {
  readonly period: ReportPeriodKind
  readonly from?: string | undefined
  readonly to?: string | undefined
}

function periodOf({ period, from, to }: Asked, today: PlainDate): ReportPeriod {
  if (period !== 'custom') return periodAround(period, from === undefined ? today : plainDate(from))
  if (from === undefined || to === undefined) throw refuse('plans/period-missing')
  if (to < from) throw refuse('plans/dates-backwards')
  return { from: plainDate(from), to: plainDate(to) }
}

async function makeReport(
  tx: Tx,
  plan: Plan,
  period: ReportPeriod,
  today: PlainDate,
  port: RegistryPort,
): Promise<ExecutionReport> {
  const of = { planId: plan.planId, period, today }
  const { organizations, people } = await port.readNames(tx, today)
  const reports = await findReportsIn(tx, of, MOST_LINES)
  return executionReport({
    period,
    today,
    sections: await findSections(tx, plan.planId),
    counted: await countTasksDueIn(tx, of),
    overdue: await findOverdueIn(tx, of, MOST_LINES),
    waiting: await findWaitingIn(tx, of, MOST_LINES),
    reports: reports.map(({ reportedAt, fileNames, links, ...report }) => ({
      ...report,
      reportedOn: plainDate(reportedAt.toISOString().slice(0, 10)),
      evidence: [...fileNames, ...links],
    })),
    nameOf: ({ organizationId, userId }) => {
      const organization = organizations.get(organizationId) ?? 'Организация'
      const person = userId === null ? undefined : people.get(userId)
      return person === undefined ? organization : `${person} (${organization})`
    },
    trackName: (track) => trackNames[track],
    mostLines: MOST_LINES,
  })
}
