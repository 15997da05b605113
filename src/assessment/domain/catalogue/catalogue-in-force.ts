import type { CatalogueWork } from './catalogue-work.ts'
import { type CatalogueEdition, editionInForce } from './edition.ts'
import { shippedWorks } from './shipped-works.ts'
import { writeWorkAddress } from './work-address.ts'

const shippedEditions: readonly CatalogueEdition[] = shippedWorks.map((work) => ({
  editionId: null,
  version: 0,
  authority: 'federal',
  edition: 1,
  work,
  confirmedBy: null,
  confirmedAt: null,
  removed: false,
}))

/** All versions of each work by its address, those that come with the program among them. */
export function editionsByWork(
  own: readonly CatalogueEdition[],
): ReadonlyMap<string, readonly CatalogueEdition[]> {
  const byWork = new Map<string, CatalogueEdition[]>()
  for (const edition of [...shippedEditions, ...own]) {
    const address = writeWorkAddress(edition.work.key)
    byWork.set(address, [...(byWork.get(address) ?? []), edition])
  }
  return byWork
}

/** The works as they hold for a municipality: one for each key. */
export function worksInForce(own: readonly CatalogueEdition[]): readonly CatalogueWork[] {
  return [...editionsByWork(own).values()].flatMap((editions) => editionInForce(editions)?.work ?? [])
}
