import { type Finding, findingKinds } from '#control/domain/finding.ts'
import type { Inspection } from '#control/domain/inspection.ts'
import { findFindings } from '#control/storage/findings.ts'
import { listInspections } from '#control/storage/inspections.ts'
import { findingKindNames, severityNames } from '#control/texts.ru.ts'
import type { FindingProposal } from '#cycle/domain/gather/finding-proposal.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#kernel/school-year.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import type { Track } from '#plans/domain/track.ts'
import { findPlacedAction } from '#plans/storage/board/board-placement.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Room for the words around it: a finding of the cycle holds 2000 letters. */
const MOST_LETTERS = 900

/**
 * What the inspections of the school year have found and shown to the organisations, and what has not been mended yet. An
 * inspection belongs to the track of the plan's row it carries out; all of them, to control.
 */
export async function readProposalsOfControl(
  tx: Tx,
  { track, schoolYear: year }: { readonly track: Track; readonly schoolYear: SchoolYear },
): Promise<readonly FindingProposal[]> {
  const period = { from: startOfSchoolYear(year), to: endOfSchoolYear(year) }
  const own: Inspection[] = []
  for (const inspection of await listInspections(tx, period)) {
    if (track === 'control' || (await trackOf(tx, inspection)) === track) own.push(inspection)
  }
  const byId = new Map(own.map((inspection) => [inspection.inspectionId, inspection]))
  const found = (await findFindings(tx, [...byId.keys()])).filter(
    ({ isShown, fixedOn }) => isShown && fixedOn === null,
  )
  return found.toSorted(gravestFirst).flatMap((finding) => {
    const { organizationId, inspectionId, findingId } = finding
    const inspection = byId.get(inspectionId)
    if (!inspection) return []
    return [
      {
        ...{
          organizationId,
          source: 'control' as const,
          sourceKey: `inspection-finding:${findingId}`,
          track,
        },
        ...{ what: foundWords(finding, inspection), figure: null },
        link: `/control/inspections/${inspectionId}/${organizationId}`,
      },
    ]
  })
}

/** A watch over a procedure that no plan asked for is about its objectivity. */
async function trackOf(tx: Tx, { actionId, kind }: Inspection): Promise<Track> {
  const placed = actionId === null ? undefined : await findPlacedAction(tx, actionId)
  return placed?.track ?? (kind === 'procedure' ? 'objectivity' : 'control')
}

/** «Записать темы (журнал 7А). Проверка «…»: несоответствие требованию (существенное), устранить до 10.12.2026» */
function foundWords(finding: Finding, { theme }: Inspection): string {
  const { kind, severity, what, place, fixBy, objection } = finding
  const said = [
    `${findingKindNames[kind].toLowerCase()} (${severityNames[severity].toLowerCase()})`,
    `устранить до ${russianDay(fixBy)}`,
    objection === null ? '' : 'организация возражает',
  ]
  return `${short(what)} (${short(place, 200)}). Проверка «${short(theme, 300)}»: ${said.filter(Boolean).join(', ')}`
}

function short(text: string, most = MOST_LETTERS): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

function gravestFirst(one: Finding, other: Finding): number {
  return findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind)
}
