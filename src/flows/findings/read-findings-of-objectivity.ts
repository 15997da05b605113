import type { FindingProposal } from '#cycle/domain/gather/finding-proposal.ts'
import { type SchoolYear, schoolYearOf } from '#kernel/school-year.ts'
import { listDossiers } from '#objectivity/storage/dossiers.ts'
import { outcomeNames } from '#objectivity/texts/dossier.ru.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Dossiers whose signs were not explained away: closed with «подтвердилось» or with a re-check appointed. */
export async function readProposalsOfObjectivity(
  tx: Tx,
  schoolYear: SchoolYear,
): Promise<readonly FindingProposal[]> {
  return (await listDossiers(tx)).flatMap(({ organizationId, dossierId, outcome, closedOn }) => {
    if (outcome === null || outcome === 'explained' || closedOn === null) return []
    if (schoolYearOf(closedOn) !== schoolYear) return []
    return [
      {
        organizationId,
        source: 'objectivity' as const,
        sourceKey: `dossier:${dossierId}`,
        track: 'objectivity' as const,
        what: `Признаки необъективности: итог рассмотрения от ${russianDay(closedOn)} — «${outcomeNames[outcome]}»`,
        figure: null,
        link: `/objectivity/dossiers/${organizationId}/${dossierId}`,
      },
    ]
  })
}
