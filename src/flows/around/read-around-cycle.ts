import type { NeighboursPort } from '#cycle/http/neighbours-port.ts'
import { findSkips } from '#plans/storage/board/board-skips.ts'
import { findTasksOfActions } from '#plans/storage/tasks-of-actions.ts'
import { listPapers } from '#templates/storage/papers.ts'
import { readCasesOfFinding } from '../case-of-finding.ts'
import { readEvidencePages, readTurnNotes } from '../findings/read-evidence-of-cycle.ts'
import { readProposalsOfControl } from '../findings/read-findings-of-control.ts'
import { readProposalsOfIndicators } from '../findings/read-findings-of-indicators.ts'
import { readProposalsOfObjectivity } from '../findings/read-findings-of-objectivity.ts'
import { readProposalsOfSupport } from '../findings/read-findings-of-support.ts'
import { filesInDocuments } from '../keep-attached-files.ts'
import { listFiguresOfIndicators, readFiguresOfIndicators } from '../read-figures-of-indicators.ts'
import { listFiguresOfResults, readFiguresOfResults } from '../read-figures-of-results.ts'
import { aroundControl } from './read-around-control.ts'
import { aroundDocuments } from './read-around-documents.ts'
import { readPlanActions } from './read-around-outreach.ts'

/** What the cycle asks of the registry, of acts, plans, results and of what other contexts have found. */
export const aroundCycle: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,
  readActs: aroundControl.readActs,
  files: filesInDocuments,
  readEvidencePages,
  readTurnNotes,
  readPlanActions,
  readTasksOfActions: findTasksOfActions,
  readCasesOfFinding,
  async readOrderedDecisions(tx) {
    const orders = (await listPapers(tx, { kind: 'measures-order' })).filter(
      ({ cancelledOn }) => cancelledOn === null,
    )
    return new Set(orders.map(({ subject }) => Number(/^decision:(\d+)$/.exec(subject)?.[1] ?? 0)))
  },

  readPlanSkips: (tx, year) => findSkips(tx, { kind: 'school-year', year }),

  async listFigures(tx) {
    return [...(await listFiguresOfResults(tx)), ...(await listFiguresOfIndicators(tx))]
  },

  async readFigures(tx, titles) {
    return [...(await readFiguresOfResults(tx, titles)), ...(await readFiguresOfIndicators(tx, titles))]
  },

  async readProposals(tx, { track, schoolYear }) {
    return [
      ...(track === 'objectivity' ? await readProposalsOfObjectivity(tx, schoolYear) : []),
      ...(track === 'low-performing' ? await readProposalsOfSupport(tx, schoolYear) : []),
      ...(await readProposalsOfIndicators(tx, { track, schoolYear })),
      ...(await readProposalsOfControl(tx, { track, schoolYear })),
    ]
  },
}
