import { readMedalTally } from '#assessment/storage/figures/read-medal-tally.ts'
import { readOfficialFlags } from '#assessment/storage/figures/read-roll.ts'
import type { NeighboursPort } from '#objectivity/http/neighbours-port.ts'
import { listCases } from '#support/storage/cases.ts'
import { filesInDocuments } from '../keep-attached-files.ts'
import { readMarkedWorks, readMarkPairs } from '../read-school-marks.ts'
import { readScreenedWorks } from '../read-screened-works.ts'
import { readCheckableWorks } from '../screen-results.ts'
import { aroundDocuments } from './read-around-documents.ts'

/** What objectivity asks of the registry, of results, official lists and the file store. */
export const aroundObjectivity: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,
  readWorks: readScreenedWorks,
  readOfficial: readOfficialFlags,
  readMarkPairs,
  readMarkedWorks,
  readMedals: readMedalTally,
  readCheckable: readCheckableWorks,
  async readSupportCase(tx, { organizationId, dossierId }) {
    const found = (await listCases(tx, { organizationId })).find((one) => one.dossierId === dossierId)
    return found ? { caseId: found.caseId, openedOn: found.openedOn, closedOn: found.closedOn } : null
  },
  files: filesInDocuments,
}
