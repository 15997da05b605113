import type { PlainDate } from '#kernel/plain-date.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { StageNote } from '../domain/board/board-stage.ts'
import './tables.ts'

const columns = ['track', 'schoolYear', 'stage', 'version', 'dueOn', 'owner', 'skipReason'] as const

/** What people have said of the stages of a school year. */
export async function listStages(tx: Tx, year: SchoolYear): Promise<readonly StageNote[]> {
  return await tx.selectFrom('cycle.stage').select(columns).where('schoolYear', '=', year).execute()
}

/** Version 0 is a first word. Undefined when somebody has said something since that version. */
export async function saveStage(
  tx: Tx,
  note: StageNote,
  by: { readonly municipalityId: number; readonly changedOn: PlainDate; readonly changedBy: string },
): Promise<StageNote | undefined> {
  const { version, track, schoolYear, stage, ...said } = note
  if (version === 0) {
    return await tx
      .insertInto('cycle.stage')
      .values({ track, schoolYear, stage, ...said, ...by })
      .onConflict((conflict) => conflict.doNothing())
      .returning(columns)
      .executeTakeFirst()
  }
  return await tx
    .updateTable('cycle.stage')
    .set({ ...said, changedOn: by.changedOn, changedBy: by.changedBy, version: version + 1 })
    .where('track', '=', track)
    .where('schoolYear', '=', schoolYear)
    .where('stage', '=', stage)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirst()
}
