import type { Finding } from '#cycle/domain/finding.ts'
import { findingState } from '#cycle/domain/finding.ts'
import type { KnownCase } from '#cycle/http/neighbours-port.ts'
import { listFindings } from '#cycle/storage/findings.ts'
import { findingStateNames } from '#cycle/texts.ru.ts'
import { addDays } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { caseState, type SupportCase } from '#support/domain/cases/support-case.ts'
import type { KnownFinding } from '#support/http/neighbours-port.ts'
import { listCases } from '#support/storage/cases.ts'
import { basisNames, caseStateNames } from '#support/texts.ru.ts'

/** A case opened later than this after a finding is help for something else. */
const MOST_DAYS_BETWEEN = 366

type Found = Pick<Finding, 'organizationId' | 'source' | 'sourceKey' | 'foundOn'>
type Helped = Pick<SupportCase, 'organizationId' | 'basis' | 'dossierId' | 'openedOn' | 'closedOn'>

/**
 * Whether a case is help for what was found. `ground`: both come from one dossier or one category of a run; `time`: the school
 * was being helped when it was found, or within a year after.
 */
export function relationOf(found: Found, helped: Helped): 'ground' | 'time' | null {
  if (found.organizationId !== helped.organizationId) return null
  if (found.source === 'objectivity' && found.sourceKey === `dossier:${helped.dossierId}`) return 'ground'
  const isAfter = helped.closedOn !== null && helped.closedOn < found.foundOn
  if (isAfter || helped.openedOn > addDays(found.foundOn, MOST_DAYS_BETWEEN)) return null
  return found.source === 'support' && found.sourceKey?.startsWith(`${helped.basis}:`) ? 'ground' : 'time'
}

/** Cases of help that a finding's chain names, those of the same ground first. */
export async function readCasesOfFinding(tx: Tx, found: Found): Promise<readonly KnownCase[]> {
  const { organizationId } = found
  return (await listCases(tx, { organizationId }))
    .flatMap((one) => {
      const relation = relationOf(found, one)
      if (relation === null) return []
      const { caseId, openedOn, adviserName } = one
      const standing = caseStateNames[caseState(one)]
      const link = `/support/cases/${organizationId}/${caseId}`
      return [
        {
          link,
          basis: basisNames[one.basis],
          standing,
          openedOn,
          adviserName,
          isByGround: relation === 'ground',
        },
      ]
    })
    .toSorted((a, b) => Number(b.isByGround) - Number(a.isByGround))
}

/** Findings that a case is help for, those of the same ground first. */
export async function readFindingsOfCase(tx: Tx, helped: Helped): Promise<readonly KnownFinding[]> {
  const { organizationId } = helped
  return (await listFindings(tx, { organizationId }))
    .flatMap((found) => {
      const relation = relationOf(found, helped)
      if (relation === null) return []
      const { findingId, what, foundOn } = found
      const standing = findingStateNames[findingState(found)]
      return [
        { link: `/cycle/findings/${findingId}`, what, foundOn, standing, isByGround: relation === 'ground' },
      ]
    })
    .toSorted((a, b) => Number(b.isByGround) - Number(a.isByGround))
}
