import type { OutsideFigure } from '#monitoring/domain/indicator/outside-figures.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Category } from '#support/domain/rules/category.ts'
import { findRunSchools, listRuns } from '#support/storage/runs.ts'
import type { FiguresOfYear, PutFigure } from './put-figure.ts'

const nameOf: Readonly<Record<Category, OutsideFigure>> = {
  'low-results': 'support.low_results',
  'risk-zone': 'support.risk_zone',
  'adverse-conditions': 'support.adverse_conditions',
}

/**
 * The lists schools are in during the school year: found by the results of the spring before it. The newest approved run of
 * that year, else the newest.
 */
export async function putSupport(tx: Tx, { year }: FiguresOfYear, put: PutFigure): Promise<void> {
  const runs = (await listRuns(tx)).filter((run) => run.year === year)
  const run = runs.find(({ approvedOn }) => approvedOn !== null) ?? runs[0]
  if (!run) return
  for (const { organizationId, findings } of await findRunSchools(tx, run.runId)) {
    const decided = findings.filter(({ state }) => state === 'in' || state === 'out')
    if (decided.length === 0) continue
    put(organizationId, 'support.screened', 1)
    for (const { category, state, change } of decided) {
      put(organizationId, nameOf[category], state === 'in' ? 1 : 0)
      if (category !== 'low-results') continue
      const was = change === 'stays' || change === 'leaves'
      put(organizationId, 'support.was_low_results', was ? 1 : 0)
      put(organizationId, 'support.left_low_results', change === 'leaves' ? 1 : 0)
    }
  }
}
