import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { countClasses, type KeptClass, type KeptClasses } from '../../domain/indicator/kept-classes.ts'
import type { KeptValues } from '../../domain/indicator/kept-values.ts'
import type { Spread } from '../../domain/indicator/peer-group.ts'
import type { Together } from '../../domain/indicator/put-together.ts'
import type { ValueSource } from '../../domain/indicator/value-source.ts'
import './tables.ts'

/** One methodology, its edition and a school year. */
export type CountedYear = { readonly methodologyId: number; readonly edition: number; readonly year: number }

export type OrganizationValues = {
  readonly organizationId: number
  readonly keptValues: KeptValues
  readonly sources: readonly ValueSource[]
}

/** With the values of its classes, where an indicator has them. */
export type CountedValues = OrganizationValues & { readonly classValues: KeptClasses }

export type Totals = {
  readonly totals: Readonly<Record<string, Together>>
  readonly spreads: Readonly<Record<string, Readonly<Record<string, Spread>>>>
  readonly countedAt: Date
}

/** The values of the organisations that the scope sees, one row each. */
export async function listValues(
  tx: Tx,
  { methodologyId, edition, year }: CountedYear,
): Promise<readonly OrganizationValues[]> {
  return await tx
    .selectFrom('monitoring.indicator_sheet')
    .select(['organizationId', 'keptValues', 'sources'])
    .where('methodologyId', '=', methodologyId)
    .where('edition', '=', edition)
    .where('year', '=', year)
    .orderBy('organizationId')
    .execute()
}

/** The classes under every indicator of one organisation; undefined where nothing was counted or the scope does not see it. */
export async function findClassValues(
  tx: Tx,
  { methodologyId, edition, year }: CountedYear,
  organizationId: number,
): Promise<KeptClasses | undefined> {
  const found = await tx
    .selectFrom('monitoring.indicator_sheet')
    .select('classValues')
    .where('organizationId', '=', organizationId)
    .where('methodologyId', '=', methodologyId)
    .where('edition', '=', edition)
    .where('year', '=', year)
    .executeTakeFirst()
  return found?.classValues
}

/** How many classes of each organisation have a value of the indicator, of how many. */
export async function countClassesOf(
  tx: Tx,
  { methodologyId, edition, year }: CountedYear,
  code: string,
): Promise<ReadonlyMap<number, { readonly known: number; readonly asked: number }>> {
  const rows = await tx
    .selectFrom('monitoring.indicator_sheet')
    .select('organizationId')
    .select(sql<readonly KeptClass[] | null>`class_values -> ${code}`.as('classes'))
    .where('methodologyId', '=', methodologyId)
    .where('edition', '=', edition)
    .where('year', '=', year)
    .execute()
  return new Map(
    rows.flatMap(({ organizationId, classes }) =>
      classes === null ? [] : [[organizationId, countClasses(classes)] as const],
    ),
  )
}

/** One indicator of every organisation the scope sees, over the years it was counted in. */
export async function listHistory(
  tx: Tx,
  methodologyId: number,
  code: string,
): Promise<
  readonly {
    readonly organizationId: number
    readonly edition: number
    readonly year: number
    readonly kept: KeptValues[string] | null
  }[]
> {
  return await tx
    .selectFrom('monitoring.indicator_sheet')
    .select(['organizationId', 'edition', 'year'])
    .select(sql<KeptValues[string] | null>`kept_values -> ${code}`.as('kept'))
    .where('methodologyId', '=', methodologyId)
    .orderBy('year')
    .execute()
}

export async function listTotals(
  tx: Tx,
  methodologyId: number,
): Promise<readonly (Totals & { readonly edition: number; readonly year: number })[]> {
  return await tx
    .selectFrom('monitoring.indicator_total')
    .select(['edition', 'year', 'totals', 'spreads', 'countedAt'])
    .where('methodologyId', '=', methodologyId)
    .orderBy('year')
    .execute()
}

/** Writes the rows anew; organisations that are not among them are left as they were. */
export async function saveValues(
  tx: Tx,
  { methodologyId, edition, year }: CountedYear,
  rows: readonly CountedValues[],
  { municipalityId, now }: { readonly municipalityId: number; readonly now: Date },
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('monitoring.indicator_sheet')
    .values(
      rows.map(({ organizationId, keptValues, classValues, sources }) => ({
        organizationId,
        methodologyId,
        edition,
        year,
        municipalityId,
        keptValues: jsonb(keptValues),
        classValues: jsonb(classValues),
        sources: jsonb(sources),
        countedAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'methodologyId', 'edition', 'year']).doUpdateSet((eb) => ({
        keptValues: eb.ref('excluded.keptValues'),
        classValues: eb.ref('excluded.classValues'),
        sources: eb.ref('excluded.sources'),
        countedAt: eb.ref('excluded.countedAt'),
      })),
    )
    .execute()
}

/** Takes away the rows of organisations that are asked no more. */
export async function dropOtherValues(
  tx: Tx,
  { methodologyId, edition, year }: CountedYear,
  kept: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('monitoring.indicator_sheet')
    .where('methodologyId', '=', methodologyId)
    .where('edition', '=', edition)
    .where('year', '=', year)
    .$if(kept.length > 0, (query) => query.where('organizationId', 'not in', kept))
    .execute()
}

export async function saveTotals(
  tx: Tx,
  { methodologyId, edition, year }: CountedYear,
  { totals, spreads }: Omit<Totals, 'countedAt'>,
  { municipalityId, now }: { readonly municipalityId: number; readonly now: Date },
): Promise<void> {
  const made = { totals: jsonb(totals), spreads: jsonb(spreads), countedAt: now }
  await tx
    .insertInto('monitoring.indicator_total')
    .values({ methodologyId, edition, year, municipalityId, ...made })
    .onConflict((conflict) => conflict.columns(['methodologyId', 'edition', 'year']).doUpdateSet(made))
    .execute()
}
