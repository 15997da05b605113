import type { Tx } from '#server-kit/database/database.ts'
import { type AuditNote, preparedRoute, route } from '#server-kit/http/route.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../catalogue-contract.ts'
import type { WorkContent } from '../domain/catalogue/catalogue-shapes.ts'
import { checkWork } from '../domain/catalogue/check-work.ts'
import type { CatalogueEdition } from '../domain/catalogue/edition.ts'
import { readDescription } from '../domain/catalogue/read-description.ts'
import { writeWorkAddress } from '../domain/catalogue/work-address.ts'
import { workTitle } from '../domain/work-title.ts'
import { refuse } from '../refusals.ts'
import { addEdition, getOwnEdition, saveEdition } from '../storage/catalogue/catalogue-works.ts'
import { sheetsOfWork } from './sheets-of-work.ts'
import { viewCard, viewCatalogue, viewEdition } from './view-catalogue.ts'

/** The catalogue of works: what there is, one of them, versions of one's own. */
export const catalogueRoutes = [
  route(contract.listCatalogue, {
    may: 'assessment.catalogue.read',
    audit: 'none',
    async answer({ tx }) {
      return { works: await viewCatalogue(tx) }
    },
  }),
  route(contract.getCatalogueWork, {
    may: 'assessment.catalogue.read',
    audit: 'none',
    async answer({ tx, params }) {
      return await viewCard(tx, params.address)
    },
  }),
  route(contract.addCatalogueWork, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.catalogueWork.added',
    async answer({ tx, body: { key, ...content }, person, note }) {
      requireSense(content)
      if (person.municipalityId === null) throw refuse('assessment/catalogue-work-not-found')
      const added = await addEdition(tx, person.municipalityId, key, content)
      note({ subject: workTitle(key), after: viewEdition(added, false) })
      return await viewCard(tx, writeWorkAddress(key))
    },
  }),
  route(contract.changeCatalogueWork, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.catalogueWork.changed',
    async answer({ tx, params, body: { version, ...content }, note }) {
      requireSense(content)
      // What was compared with the document is no longer what is written.
      return await changeEdition({ tx, note }, { ...params, version }, (before) => ({
        ...before,
        authority: content.authority,
        edition: content.edition,
        work: { ...before.work, ...workOf(content), status: 'draft' },
        confirmedBy: null,
        confirmedAt: null,
      }))
    },
  }),
  route(contract.confirmCatalogueWork, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.catalogueWork.confirmed',
    async answer({ tx, params, body, person, now, note }) {
      return await changeEdition({ tx, note }, { ...params, ...body }, (before) => ({
        ...before,
        work: { ...before.work, status: 'confirmed' },
        confirmedBy: person.name,
        confirmedAt: now.toISOString(),
      }))
    },
  }),
  route(contract.unconfirmCatalogueWork, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.catalogueWork.unconfirmed',
    async answer({ tx, params, body, note }) {
      return await changeEdition({ tx, note }, { ...params, ...body }, (before) => ({
        ...before,
        work: { ...before.work, status: 'draft' },
        confirmedBy: null,
        confirmedAt: null,
      }))
    },
  }),
  route(contract.removeCatalogueWork, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.catalogueWork.removed',
    async answer({ tx, params, query, note }) {
      return await changeEdition({ tx, note }, { ...params, ...query }, (before) => ({
        ...before,
        removed: true,
      }))
    },
  }),
  route(contract.restoreCatalogueWork, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.catalogueWork.restored',
    async answer({ tx, params, body, note }) {
      return await changeEdition(
        { tx, note },
        { ...params, ...body },
        (before) => ({ ...before, removed: false }),
        'removed too',
      )
    },
  }),
  preparedRoute(contract.readDescriptionFile, {
    may: 'assessment.catalogue.edit',
    audit: 'none',
    async prepare({ files: [file] }) {
      if (!file) throw refuse('assessment/file-missing')
      const { sheets } = await readWorkbook(file.bytes)
      const readings = sheets.map(({ rows }) => readDescription(rows))
      const best = readings.reduce((one, other) => (other.items.length > one.items.length ? other : one), {
        items: [],
        problems: readings[0]?.problems ?? [],
      })
      if (best.items.length === 0) {
        const detail = best.problems.map(({ row, message }) => `строка ${row}: ${message}`).join('; ')
        throw refuse('assessment/description-unreadable', { detail })
      }
      return best
    },
    async answer({ prepared: { items, problems } }) {
      return {
        items: items.map(({ content, requirements, ...item }) => ({
          ...item,
          content: [...content],
          requirements: [...requirements],
        })),
        problems: [...problems],
      }
    },
  }),
  route(contract.downloadCatalogueWork, {
    may: 'assessment.catalogue.read',
    audit: 'none',
    async answer({ tx, params }) {
      const card = await viewCard(tx, params.address)
      const [edition] = card.editions
      if (!edition) throw refuse('assessment/catalogue-work-not-found')
      const title = workTitle(card.key)
      return {
        fileName: `${title}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: () => writeWorkbook(sheetsOfWork(title, edition)),
      }
    },
  }),
]

async function changeEdition(
  { tx, note }: { readonly tx: Tx; note(note: AuditNote): void },
  seen: { readonly editionId: number; readonly version: number },
  change: (before: CatalogueEdition) => CatalogueEdition,
  which: 'not removed' | 'removed too' = 'not removed',
) {
  const before = await getOwnEdition(tx, seen.editionId)
  if (before.version !== seen.version) {
    throw refuse('assessment/catalogue-work-changed', { current: viewEdition(before, false) })
  }
  if (before.removed && which === 'not removed') throw refuse('assessment/catalogue-work-removed')
  const saved = await saveEdition(tx, seen.editionId, change(before))
  note({
    subject: workTitle(saved.work.key),
    before: viewEdition(before, false),
    after: viewEdition(saved, false),
  })
  return await viewCard(tx, writeWorkAddress(saved.work.key))
}

function workOf({ maxScore, items, scale, testScores, source }: WorkContent) {
  return { maxScore, items, scale, testScores, source }
}

function requireSense(content: WorkContent): void {
  const findings = checkWork(content)
  if (findings.length === 0) return
  throw refuse('assessment/catalogue-work-contradicts', {
    detail: findings.map(({ message }) => message).join('. '),
    errors: findings.map(({ pointer, message }) => ({ pointer: `#${pointer}`, detail: message })),
  })
}
