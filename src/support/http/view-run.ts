import { caseState } from '../domain/cases/support-case.ts'
import { agreementOf } from '../domain/outside-list.ts'
import { categories } from '../domain/rules/category.ts'
import type { FoundSchool, RunLine, RunView } from '../domain/shapes.ts'
import { listCases } from '../storage/cases.ts'
import { findOutsideListed } from '../storage/outside-lists.ts'
import { type Decision, findDecisions, findRunSchools, isListed, type Run } from '../storage/runs.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { byName, nameIn, type ReadCall, readNames } from './whose-rows.ts'

/** A run as a line of the list: how many it names, what waits for people. */
export function viewRunLine(run: Run, decisions: readonly Decision[]): RunLine {
  const { runId, version, year, starterName, startedAt, approvedOn, approvalDocument, approverName } = run
  const used = categories.filter((category) => run.tables.some((table) => table.category === category))
  return {
    ...{ runId, version, year, starterName, approvedOn, approvalDocument, approverName },
    startedAt: startedAt.toISOString(),
    counts: used.map((category) => {
      const found = run.tally[category] ?? { in: 0, small: 0 }
      // People decide only where the sample was small.
      const decided = decisions.filter((one) => one.category === category && !one.removed)
      return {
        category,
        isIn: found.in + decided.filter(({ isIn }) => isIn).length,
        small: found.small - decided.length,
      }
    }),
  }
}

export async function viewRun(port: NeighboursPort, call: ReadCall, run: Run): Promise<RunView> {
  const { tx } = call
  const schools = await findRunSchools(tx, run.runId)
  const decisions = await findDecisions(tx, run.runId)
  const listed = await findOutsideListed(tx, run.year)
  const cases = (await listCases(tx)).filter((one) => caseState(one) !== 'closed')
  const names = await readNames(port, call)
  const rows = schools.map(
    ({ organizationId, findings }): FoundSchool => ({
      organizationId,
      organizationName: nameIn(names, organizationId),
      findings: findings.map((finding) => {
        const isOwn = (one: { readonly organizationId: number }) => one.organizationId === organizationId
        const decision = decisions.find(
          (one) => isOwn(one) && one.category === finding.category && !one.removed,
        )
        return {
          ...finding,
          decision: decision ?? null,
          listedBy: listed
            .filter((one) => isOwn(one) && one.category === finding.category)
            .map(({ issuer }) => issuer),
          caseId: cases.find((one) => isOwn(one) && one.basis === finding.category)?.caseId ?? null,
        }
      }),
    }),
  )
  const found = schools.flatMap(({ organizationId, findings }) =>
    findings.map(({ category, state }) => ({
      ...{ organizationId, category },
      isIn: isListed({ organizationId, category, state }, decisions),
    })),
  )
  return {
    ...viewRunLine(run, decisions),
    rules: run.tables,
    dataPrint: run.dataPrint,
    schools: rows.sort(byName),
    agreement: agreementOf(found, listed),
  }
}
