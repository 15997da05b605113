import type { FindingProposal } from '#cycle/domain/gather/finding-proposal.ts'
import { type SchoolYear, schoolYear } from '#kernel/school-year.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { whyWords } from '#support/domain/rules/finding-words.ts'
import { findRunSchools, listRuns } from '#support/storage/runs.ts'
import { categoryShortNames } from '#support/texts.ru.ts'

/** Schools that the newest run over the results of the school year's spring has in a list, with its grounds. */
export async function readProposalsOfSupport(tx: Tx, of: SchoolYear): Promise<readonly FindingProposal[]> {
  const run = (await listRuns(tx)).find(({ year }) => schoolYear(year - 1) === of)
  if (!run) return []
  return (await findRunSchools(tx, run.runId)).flatMap(({ organizationId, findings }) =>
    findings
      .filter(({ state }) => state === 'in')
      .map((finding) => ({
        organizationId,
        source: 'support' as const,
        sourceKey: `${finding.category}:${run.year}`,
        track: 'low-performing' as const,
        what: `${categoryShortNames[finding.category]}, результаты ${run.year} года: ${whyWords(finding)}`,
        figure: null,
        link: `/support/runs/${run.runId}`,
      })),
  )
}
