import { route } from '#server-kit/http/route.ts'
import { mappedFields } from '../domain/reading/formats/mapped/table-mapping.ts'
import * as contract from '../mappings-contract.ts'
import { refuse } from '../refusals.ts'
import {
  changeMapping,
  createMapping,
  getNamedMapping,
  listNamedMappings,
  type NamedMapping,
  setMappingDeleted,
} from '../storage/catalogue/named-mappings.ts'
import { getImport, moveImport, setImportMapping } from '../storage/import/results-imports.ts'
import { suggestMappingApart } from '../storage/import/suggest-mapping-apart.ts'
import { openUpload } from '../storage/import/uploads.ts'
import type { ImportsSettings } from './imports-port.ts'

const may = 'assessment.results.import'

/** Tables whose layout nobody knows: a person says once what each column is, and the answer may be kept and shared. */
export function mappingRoutes({ secret, onWaiting }: ImportsSettings) {
  return [
    route(contract.listMappings, {
      may,
      audit: 'none',
      async answer({ tx, person }) {
        const found = await listNamedMappings(tx, person.userId)
        return { mappings: found.map((one) => viewMapping(one, person.userId)) }
      },
    }),

    route(contract.suggestImportMapping, {
      may,
      audit: 'none',
      async answer({ params, tx }) {
        const { fileName } = await getImport(tx, params.resultsImportId)
        const guess = await suggestMappingApart(
          await openUpload(tx, params.resultsImportId, secret),
          fileName,
        )
        if (!guess) return { suggestion: null, fields: mappedFields }
        const { columns, sheet, headerRow, headerHeight, work } = guess.mapping
        return {
          fields: mappedFields,
          suggestion: {
            sheet,
            headerRow,
            headerHeight,
            columns: [...columns],
            work: {
              procedure: work.procedure ?? null,
              year: work.year ?? null,
              grade: work.grade ?? null,
              subject: work.subject ?? null,
              title: work.title ?? fileName,
              maxScore: work.maxScore ?? null,
            },
            reasons: guess.reasons.map(({ column, why }) => ({ column, why })),
            others: guess.others,
            samples: guess.samples,
          },
        }
      },
    }),

    route(contract.mapImport, {
      may,
      audit: 'assessment.mapping.created',
      async answer({ params: { resultsImportId: importId }, body, tx, now, person, note }) {
        const { municipalityId, hasUpload } = await getImport(tx, importId)
        if (!hasUpload) throw refuse('assessment/upload-gone')
        const mappingId = await createMapping(tx, {
          municipalityId,
          name: body.name ?? '',
          definition: body.definition,
          authorId: person.userId,
          authorName: person.name,
          shared: body.name !== null && body.shared,
          changedAt: now,
        })
        await moveImport(tx, importId, ['refused', 'read'], { state: 'waiting', refusal: null })
        await setImportMapping(tx, importId, mappingId)
        note({ subject: `import/${importId}/mapping/${mappingId}`, after: { name: body.name } })
        onWaiting(importId)
        return { mappingId }
      },
    }),

    route(contract.renameMapping, {
      may,
      audit: 'assessment.mapping.changed',
      async answer({ params: { mappingId }, body, tx, now, person, note }) {
        const before = await requireOwn(tx, mappingId, person.userId)
        const { version, name, shared } = body
        await changeMapping(tx, mappingId, version, { name, shared, changedAt: now })
        note({
          subject: `mapping/${mappingId}`,
          before: { name: before.name },
          after: { name, shared },
        })
        return viewMapping(await getNamedMapping(tx, mappingId), person.userId)
      },
    }),

    route(contract.deleteMapping, {
      may,
      audit: 'assessment.mapping.deleted',
      async answer({ params: { mappingId }, tx, person, note }) {
        await requireOwn(tx, mappingId, person.userId)
        await setMappingDeleted(tx, mappingId, true)
        note({ subject: `mapping/${mappingId}` })
      },
    }),

    route(contract.restoreMapping, {
      may,
      audit: 'assessment.mapping.changed',
      async answer({ params: { mappingId }, tx, person, note }) {
        await requireOwn(tx, mappingId, person.userId)
        await setMappingDeleted(tx, mappingId, false)
        note({ subject: `mapping/${mappingId}` })
        return viewMapping(await getNamedMapping(tx, mappingId), person.userId)
      },
    }),
  ]
}

/** Others may use a shared mapping; its author alone changes it. */
async function requireOwn(
  tx: Parameters<typeof getNamedMapping>[0],
  mappingId: number,
  userId: string,
): Promise<NamedMapping> {
  const found = await getNamedMapping(tx, mappingId)
  if (found.authorId !== userId) throw refuse('assessment/mapping-not-found')
  return found
}

function viewMapping(mapping: NamedMapping, userId: string): contract.MappingView {
  const { mappingId, version, name, definition, authorName, shared, changedAt, authorId } = mapping
  return {
    mappingId,
    version,
    name,
    definition: { ...definition, columns: [...definition.columns] },
    authorName,
    shared,
    isOwn: authorId === userId,
    changedAt: changedAt.toISOString(),
  }
}
