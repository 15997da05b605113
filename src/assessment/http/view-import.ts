import { fewerPupils } from '../domain/import/fewer-pupils.ts'
import type { PreviewWork } from '../domain/import/import-shapes.ts'
import type { ImportLine, WorkLine } from '../imports-contract.ts'
import type { StoredImport } from '../storage/import/results-imports.ts'

/** An import as lists show it: its works with counts of schools. */
export function viewImportLine(stored: StoredImport): ImportLine {
  const { importId, fileName, format, state, progress, starterName, refusal, hasUpload, preview } = stored
  return {
    importId,
    fileName,
    format,
    state,
    progress,
    starterName,
    refusal,
    hasUpload,
    startedAt: stored.startedAt.toISOString(),
    importedAt: stored.importedAt?.toISOString() ?? null,
    works: preview?.works.map(viewWorkLine) ?? [],
    flags: preview?.flags ?? { schools: 0, leftOut: 0 },
    appeals: preview?.appeals ?? { changes: 0, unmatched: null },
    dropped: preview?.dropped ?? [],
    problemCounts: preview?.problemCounts ?? { error: 0, warning: 0, info: 0 },
  }
}

/** Participants of ours alone: a region's file holds everybody's. */
function viewWorkLine({ schools, ...work }: PreviewWork): WorkLine {
  const own = schools.filter(({ becomes }) => becomes !== 'left-out')
  const count = (change: string) => schools.filter(({ becomes }) => becomes === change).length
  return {
    ...work,
    participants: own.reduce((sum, { participants }) => sum + participants, 0),
    absent: own.reduce((sum, { absent }) => sum + absent, 0),
    schools: {
      new: count('new'),
      replaced: count('replaced'),
      same: count('same'),
      leftOut: count('left-out'),
    },
    fewer: viewFewer(schools),
  }
}

function viewFewer(schools: PreviewWork['schools']): WorkLine['fewer'] {
  const counted = new Map(schools.map(({ organizationId, before }) => [organizationId, before ?? undefined]))
  const fewer = fewerPupils(schools, (id) => counted.get(id))
  if (fewer.length === 0) return null
  return {
    schools: fewer.length,
    before: fewer.reduce((sum, { before }) => sum + before, 0),
    after: fewer.reduce((sum, { after }) => sum + after, 0),
  }
}
