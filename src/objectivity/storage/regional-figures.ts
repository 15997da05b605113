import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { pupilsOf, type RegionalFigures, regionalFiguresSchema } from '../domain/regional/regional-figures.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type RegionalSet = {
  readonly setId: number
  readonly version: number
  readonly figures: RegionalFigures
  readonly pupils: number | null
  readonly source: string
  readonly fileName: string
  readonly loaderName: string
  readonly loadedOn: PlainDate
  readonly removed: boolean
}

type Loading = {
  readonly municipalityId: number
  readonly source: string
  readonly fileName: string
  readonly loaderName: string
  readonly loadedOn: PlainDate
}

/** What counts now: by years, grades, subjects, kinds. */
export async function listRegionalSets(tx: Tx): Promise<readonly RegionalSet[]> {
  const rows = await select(tx)
    .where('removed', '=', false)
    .orderBy('year', 'desc')
    .orderBy('grade')
    .orderBy('subject')
    .orderBy('kind')
    .execute()
  return rows.map(setOf)
}

export async function getRegionalSet(tx: Tx, setId: number): Promise<RegionalSet> {
  const row = await select(tx).where('setId', '=', setId).executeTakeFirst()
  if (!row) throw refuse('objectivity/regional-not-found')
  return setOf(row)
}

/** Puts the figures in the place of those loaded before of the same work; how many were replaced. */
export async function keepRegionalSets(
  tx: Tx,
  loading: Loading,
  sets: readonly RegionalFigures[],
): Promise<{ readonly replaced: number }> {
  let replaced = 0
  for (const figures of sets) {
    const { kind, year, grade, subject, rows } = figures
    const former = await tx
      .updateTable('objectivity.regional_figures')
      .set((eb) => ({ removed: true, version: eb('version', '+', 1) }))
      .where('removed', '=', false)
      .where('kind', '=', kind)
      .where('year', '=', year)
      .where('grade', '=', grade)
      .where('subject', '=', subject)
      .returning('setId')
      .execute()
    replaced += former.length
    await tx
      .insertInto('objectivity.regional_figures')
      .values({ ...loading, kind, year, grade, subject, rows: jsonb(rows), pupils: pupilsOf(figures) })
      .execute()
  }
  return { replaced }
}

/** Undefined when the stored version is another. @throws Refusal 'objectivity/regional-taken' */
export async function moveRegionalSet(
  tx: Tx,
  { setId, version }: Pick<RegionalSet, 'setId' | 'version'>,
  removed: boolean,
): Promise<RegionalSet | undefined> {
  const { figures } = await getRegionalSet(tx, setId)
  const others = (await listRegionalSets(tx)).filter(
    (one) => one.setId !== setId && isSame(one.figures, figures),
  )
  if (!removed && others.length > 0) throw refuse('objectivity/regional-taken')
  const saved = await tx
    .updateTable('objectivity.regional_figures')
    .set({ removed, version: version + 1 })
    .where('setId', '=', setId)
    .where('version', '=', version)
    .returning('setId')
    .executeTakeFirst()
  return saved && (await getRegionalSet(tx, setId))
}

function isSame(a: RegionalFigures, b: RegionalFigures): boolean {
  return a.kind === b.kind && a.year === b.year && a.grade === b.grade && a.subject === b.subject
}

function select(tx: Tx) {
  return tx
    .selectFrom('objectivity.regional_figures')
    .select(['setId', 'version', 'kind', 'year', 'grade', 'subject', 'rows', 'pupils', 'source', 'fileName'])
    .select(['loaderName', 'loadedOn', 'removed'])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function setOf({ kind, year, grade, subject, rows, ...rest }: Row): RegionalSet {
  return { ...rest, figures: regionalFiguresSchema.parse({ kind, year, grade, subject, rows }) }
}
