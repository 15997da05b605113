import { type Selectable, sql } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import type { PlanSection, SectionFields } from '../domain/plan.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** A plan's sections in its order, removed ones too. */
export async function findSections(tx: Tx, planId: number): Promise<PlanSection[]> {
  const rows = await tx
    .selectFrom('plans.plan_section')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('sectionId')
    .execute()
  return rows.map(sectionOf)
}

export async function getSection(tx: Tx, planId: number, sectionId: number): Promise<PlanSection> {
  const row = await tx
    .selectFrom('plans.plan_section')
    .selectAll()
    .where('planId', '=', planId)
    .where('sectionId', '=', sectionId)
    .executeTakeFirst()
  if (!row) throw refuse('plans/section-not-found')
  return sectionOf(row)
}

type Home = { readonly municipalityId: number; readonly planId: number }

/** Inserts sections in the given order and returns their ids in the same order. */
export async function insertSections(
  tx: Tx,
  home: Home,
  sections: readonly (SectionFields & {
    readonly position: number
    /** In an amendment: the section it is a copy of. */
    readonly originSectionId?: number | null
  })[],
): Promise<number[]> {
  if (sections.length === 0) return []
  const rows = await tx
    .insertInto('plans.plan_section')
    .values(
      sections.map(({ number, title, track, position, originSectionId = null }) => ({
        ...home,
        number,
        title,
        track,
        position,
        originSectionId,
        removedAt: null,
      })),
    )
    .returning(['sectionId', 'position'])
    .execute()
  return rows.sort((a, b) => a.position - b.position).map(({ sectionId }) => sectionId)
}

/** Makes room after a position, so that a row can stand there. */
export async function shiftSections(tx: Tx, planId: number, after: number): Promise<void> {
  await tx
    .updateTable('plans.plan_section')
    .set({ position: sql`position + 1` })
    .where('planId', '=', planId)
    .where('position', '>', after)
    .execute()
}

/** null when another person saved the section first. */
export async function updateSection(
  tx: Tx,
  section: PlanSection,
  change: Partial<SectionFields> & { readonly removedAt?: Date | null },
): Promise<PlanSection | null> {
  const row = await tx
    .updateTable('plans.plan_section')
    .set({ ...change, version: section.version + 1 })
    .where('sectionId', '=', section.sectionId)
    .where('version', '=', section.version)
    .returningAll()
    .executeTakeFirst()
  return row ? sectionOf(row) : null
}

function sectionOf(row: Selectable<Database['plans.plan_section']>): PlanSection {
  const { sectionId, version, position, number, title, track, removedAt } = row
  return { sectionId, version, position, number, title, track, removed: removedAt !== null }
}
