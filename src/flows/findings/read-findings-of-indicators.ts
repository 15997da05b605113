import type { FindingProposal } from '#cycle/domain/gather/finding-proposal.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import { gapsOf } from '#monitoring/http/indicators/find-gaps.ts'
import { openYear } from '#monitoring/http/indicators/read-track.ts'
import { findEditionOf } from '#monitoring/http/indicators/read-year.ts'
import { listMethodologies } from '#monitoring/storage/indicators/methodologies.ts'
import { listValues } from '#monitoring/storage/indicators/values.ts'
import type { Track } from '#plans/domain/track.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { trackOfDirection } from '../track-of-direction.ts'

/** Indicators of organisations that miss their targets in the school year, by the editions in force. */
export async function readProposalsOfIndicators(
  tx: Tx,
  { track, schoolYear: year }: { readonly track: Track; readonly schoolYear: SchoolYear },
): Promise<readonly FindingProposal[]> {
  const found: FindingProposal[] = []
  for (const { methodologyId } of await listMethodologies(tx)) {
    if (!(await findEditionOf(tx, methodologyId, year))) continue
    const watched = await openYear(tx, methodologyId, year)
    const directions = watched.edition.content.directions.filter(
      ({ code }) => trackOfDirection[code] === track,
    )
    if (directions.length === 0) continue
    const rows = await listValues(tx, { methodologyId, edition: watched.edition.number, year })
    for (const { code } of directions) {
      for (const gap of gapsOf(watched, code, rows, new Map())) {
        if (gap.organizationId === null) continue
        const { organizationId, key, sentence, address, code: indicator } = gap
        found.push({
          ...{ organizationId, source: 'monitoring', sourceKey: key, track },
          ...{ what: sentence, figure: null, link: address },
          figureKey: `indicator:${methodologyId}:${indicator}:${year + 1}`,
        })
      }
    }
  }
  return found
}
