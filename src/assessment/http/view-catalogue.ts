import type { Tx } from '#server-kit/database/database.ts'
import type { CatalogueCard, CatalogueRow, EditionView } from '../catalogue-contract.ts'
import { editionsByWork } from '../domain/catalogue/catalogue-in-force.ts'
import { type CatalogueEdition, editionInForce } from '../domain/catalogue/edition.ts'
import { readWorkAddress, writeWorkAddress } from '../domain/catalogue/work-address.ts'
import { procedures } from '../domain/work-key.ts'
import { refuse } from '../refusals.ts'
import { listOwnEditions } from '../storage/catalogue/catalogue-works.ts'
import { subjectNames } from '../texts.ru.ts'

/** Every work that has a version in force; the newest years first, then by grade. */
export async function viewCatalogue(tx: Tx): Promise<CatalogueRow[]> {
  const byWork = editionsByWork(await listOwnEditions(tx))
  return [...byWork.values()]
    .flatMap((editions) => editionInForce(editions) ?? [])
    .map(viewRow)
    .sort(
      ({ key: one }, { key: other }) =>
        other.year - one.year ||
        procedures.indexOf(one.procedure) - procedures.indexOf(other.procedure) ||
        (one.grade ?? 0) - (other.grade ?? 0) ||
        subjectNames[one.subject].localeCompare(subjectNames[other.subject], 'ru'),
    )
}

function viewRow({ editionId, authority, edition, confirmedBy, work }: CatalogueEdition): CatalogueRow {
  return {
    address: writeWorkAddress(work.key),
    key: work.key,
    maxScore: work.maxScore,
    itemCount: work.items.length,
    hasScale: work.scale !== null,
    hasTestScores: (work.testScores ?? null) !== null,
    source: work.source,
    status: work.status,
    authority,
    edition,
    isOwn: editionId !== null,
    confirmedBy,
  }
}

/** A work with all its versions. */
export async function viewCard(tx: Tx, address: string): Promise<CatalogueCard> {
  const key = readWorkAddress(address)
  const editions = key && editionsByWork(await listOwnEditions(tx)).get(writeWorkAddress(key))
  if (!key || !editions) throw refuse('assessment/catalogue-work-not-found')
  const inForce = editionInForce(editions)
  const order = (one: CatalogueEdition) => (one === inForce ? 0 : one.removed ? 2 : 1)
  return {
    address: writeWorkAddress(key),
    key,
    editions: [...editions]
      .sort((one, other) => order(one) - order(other) || other.edition - one.edition)
      .map((one) => viewEdition(one, one === inForce)),
  }
}

export function viewEdition(edition: CatalogueEdition, isInForce: boolean): EditionView {
  const { editionId, version, authority, confirmedBy, confirmedAt, removed, work } = edition
  return {
    ...{
      editionId,
      version,
      authority,
      edition: edition.edition,
      confirmedBy,
      confirmedAt,
      removed,
      isInForce,
    },
    maxScore: work.maxScore,
    items: work.items.map(({ content, requirements, ...item }) => ({
      ...item,
      content: [...content],
      requirements: [...requirements],
    })),
    scale: work.scale && {
      bands: [...work.scale.bands],
      conditions: work.scale.conditions.map(({ items, ...condition }) => ({
        ...condition,
        items: [...items],
      })),
    },
    testScores: work.testScores ? [...work.testScores] : null,
    source: work.source,
    status: work.status,
  }
}
