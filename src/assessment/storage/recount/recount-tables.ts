import type { Generated } from 'kysely'
import type { Scale } from '../../domain/scales/scale.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'assessment.mark_recount': MarkRecountTable
  }
}

type MarkRecountTable = {
  recountId: Generated<number>
  municipalityId: number
  workId: number
  scale: Scale | null
  scaleSource: string | null
  state: Generated<'waiting' | 'running' | 'done' | 'failed'>
  progress: Generated<number>
  schools: Generated<number>
  changed: Generated<number>
  starterName: string
  startedAt: Date
  closedAt: Date | null
}
