import { areOfOneSeason, seasonOf, type WorkSeason } from '../work-season.ts'
import type { ImportPreview, PartChange, PreviewSchool } from './import-shapes.ts'
import type { PreparedResults, PreparedWork } from './prepare-results.ts'

/** What counts now of a work, by organizationId. */
export type CurrentOfWork = {
  readonly parts: ReadonlyMap<number, { readonly print: string; readonly participants: number }>
  readonly itemsAgree: boolean
  readonly season: WorkSeason | null
  /** What a person said of the season of the stored work. */
  readonly saidSeason: WorkSeason | null
}

/** More would make the page heavy; the counts say how many there are. */
const MOST_SHOWN = 300

type Known = Omit<PreparedResults, 'works'> & {
  readonly works: readonly (Omit<PreparedWork, 'schools'> & {
    readonly schools: readonly Omit<PreparedWork['schools'][number], 'pupils'>[]
  })[]
}

/** What a person sees before deciding: which schools are new, replaced, unchanged or not ours. */
export function viewPreview(
  prepared: Known,
  currentOf: (work: Known['works'][number]) => CurrentOfWork | undefined,
): ImportPreview {
  const { format, dropped, problems, problemCounts, flags, changes } = prepared
  return {
    format,
    dropped,
    problemCounts,
    problems: [...problems].sort(bySeverity).slice(0, MOST_SHOWN),
    flags: {
      schools: flags.length,
      leftOut: flags.filter(({ found }) => found.organizationId === null).length,
    },
    appeals: { changes: changes.length, unmatched: null },
    works: prepared.works.map((work) => {
      const current = currentOf(work)
      const season = seasonOf(work.key, { said: current?.saidSeason ?? null, inFile: work.season })
      const published = work.aggregates.filter(({ level }) => level === 'school')
      return {
        ...work.key,
        title: work.title,
        sitting: work.sitting,
        season,
        seasonDiffers:
          current !== undefined && current.parts.size > 0 && !areOfOneSeason(work.season, current.season),
        maxScore: work.maxScore,
        itemCount: work.items.length,
        reported: work.aggregates.length > 0,
        quarantined: work.quarantined.length,
        itemsAgree: current?.itemsAgree ?? true,
        schools: [
          ...work.schools.map(
            ({ code, name, municipality, found, participants, absent, print }): PreviewSchool => ({
              code,
              name,
              municipality,
              organizationId: found.organizationId,
              candidates: 'candidates' in found ? found.candidates : [],
              participants,
              absent,
              before: current?.parts.get(found.organizationId ?? 0)?.participants ?? null,
              becomes: becomes(found.organizationId, print, current),
            }),
          ),
          ...published.map(
            ({ unit, municipality, participants, found }): PreviewSchool => ({
              code: unit,
              name: null,
              municipality,
              organizationId: found?.organizationId ?? null,
              candidates: found && 'candidates' in found ? found.candidates : [],
              participants,
              absent: 0,
              becomes: found?.organizationId ? 'new' : 'left-out',
            }),
          ),
        ],
      }
    }),
  }
}

function becomes(
  organizationId: number | null,
  print: string,
  current: CurrentOfWork | undefined,
): PartChange {
  if (organizationId === null) return 'left-out'
  const before = current?.parts.get(organizationId)?.print
  if (before === undefined) return 'new'
  return before.split(' ').includes(print) ? 'same' : 'replaced'
}

const order = { error: 0, warning: 1, info: 2 }

function bySeverity(a: ImportPreview['problems'][number], b: ImportPreview['problems'][number]): number {
  return order[a.severity] - order[b.severity]
}
