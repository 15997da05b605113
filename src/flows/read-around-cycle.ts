import type { NeighboursPort } from '#cycle/http/neighbours-port.ts'
import { aroundControl } from './read-around-control.ts'
import { aroundDocuments } from './read-around-documents.ts'
import { readPlanActions } from './read-around-outreach.ts'
import { listFiguresOfIndicators, readFiguresOfIndicators } from './read-figures-of-indicators.ts'
import { listFiguresOfResults, readFiguresOfResults } from './read-figures-of-results.ts'
import { readProposalsOfIndicators } from './read-findings-of-indicators.ts'
import { readProposalsOfObjectivity } from './read-findings-of-objectivity.ts'
import { readProposalsOfSupport } from './read-findings-of-support.ts'

/** What the cycle asks of the registry, of acts, plans, results and of what other contexts have found. */
export const aroundCycle: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,
  readActs: aroundControl.readActs,
  readPlanActions,

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
    ]
  },
}
