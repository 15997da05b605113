import type { Generated } from 'kysely'
import type { BoardYearKind } from '../../domain/board/board-year.ts'
import type { CycleStage, Track } from '../../domain/track.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'plans.stage_skip': StageSkipTable
  }
}

type StageSkipTable = {
  skipId: Generated<number>
  municipalityId: number
  version: Generated<number>
  yearKind: BoardYearKind
  year: number
  track: Track
  stage: CycleStage
  reason: string
  madeAt: Date
  madeBy: string | null
  makerName: string
}
