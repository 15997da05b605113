import type { CatalogueWork } from '#assessment/domain/catalogue/catalogue-work.ts'
import { findWork } from '#assessment/domain/catalogue/find-work.ts'
import { titleBesideOthers } from '#assessment/domain/work-title.ts'
import { listWorksInForce } from '#assessment/storage/catalogue/catalogue-works.ts'
import { listWorksWithResults, readPublishedOfRegion } from '#assessment/storage/figures/read-roll.ts'
import { referenceOfRegion } from '#objectivity/domain/regional/reference-of-region.ts'
import { regionalKey } from '#objectivity/domain/regional/regional-figures.ts'
import { screenedProcedures } from '#objectivity/domain/screened-procedures.ts'
import { publishedReferenceOf } from '#objectivity/domain/stored/published-reference.ts'
import type { StoredItem, StoredWork } from '#objectivity/domain/stored/stored-work.ts'
import { listRegionalSets } from '#objectivity/storage/regional-figures.ts'
import type { Tx } from '#server-kit/database/database.ts'

export type ScreenedWork = StoredWork & {
  readonly title: string
  readonly schools: number
  readonly pupils: number
}

/** Works that can be screened, with the official description and what the region has published. In one order. */
export async function readScreenedWorks(tx: Tx): Promise<readonly ScreenedWork[]> {
  const works = await listWorksWithResults(tx, screenedProcedures)
  const catalogue = await listWorksInForce(tx)
  const published = Map.groupBy(
    await readPublishedOfRegion(
      tx,
      works.map(({ workId }) => workId),
    ),
    ({ workId }) => workId,
  )
  const regional = Map.groupBy(
    (await listRegionalSets(tx)).map(({ figures }) => figures),
    regionalKey,
  )
  return works.map(({ workId, key, season, items, schools, pupils }) => {
    const known = findWork(catalogue, key)
    const described = describeItems(items, known)
    const labels = described.map(({ label }) => label)
    const own = key.procedure === 'vpr' ? (regional.get(regionalKey(key)) ?? []) : []
    return {
      workId,
      key,
      title: titleBesideOthers({ key, season }),
      schools,
      pupils,
      items: described,
      cuts: cutsOf(known),
      // What the authority has loaded as the region's goes before rows of the region found in a file of results.
      published: referenceOfRegion(own, labels) ?? publishedReferenceOf(published.get(workId) ?? [], labels),
    }
  })
}

/** The catalogue says more than a file, where it speaks of the same items. */
function describeItems(items: readonly StoredItem[], known: CatalogueWork | null): readonly StoredItem[] {
  if (known === null || known.items.length !== items.length) return items
  return items.map(({ label, max, kind }, at) => {
    const described = known.items[at]
    return { label, max: described?.max ?? max, kind: described?.kind ?? kind }
  })
}

/** The first totals of «3», «4» and «5» by the official scale; never learnt from the results. */
function cutsOf(known: CatalogueWork | null): readonly number[] | null {
  const bands = known?.scale?.bands ?? []
  const cuts = [3, 4, 5].flatMap((mark) => bands.find((band) => band.mark === mark)?.from ?? [])
  return cuts.length === 3 ? cuts : null
}
