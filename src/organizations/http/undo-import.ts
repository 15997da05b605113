import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { undoImport } from '../domain/undo-import.ts'
import { refuse } from '../refusals.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import {
  getImport,
  listImportedChanges,
  listImports,
  markImportUndone,
  removeOrganizations,
  type StoredImport,
} from '../storage/imports.ts'
import { lockRegistry } from '../storage/municipality.ts'
import { saveOrganization } from '../storage/save-organization.ts'

export const listImportsRoute = route(contract.listImports, {
  may: 'organizations.registry.import',
  audit: 'none',
  async answer({ tx }) {
    return { imports: (await listImports(tx)).map(viewImportRecord) }
  },
})

export const undoImportRoute = route(contract.undoImport, {
  may: 'organizations.registry.import',
  audit: 'organizations.import.undone',
  async answer({ params, tx, note }) {
    const municipalityId = await lockRegistry(tx)
    const stored = await getImport(tx, params.importId)
    if (stored.undone) throw refuse('organizations/import-undone')
    const changes = await listImportedChanges(tx, params.importId)
    const { removedIds, restored } = undoImport(changes, await listOrganizations(tx))
    for (const { now, before } of restored) await saveOrganization(tx, municipalityId, now, before)
    await removeOrganizations(tx, removedIds)
    await markImportUndone(tx, params.importId)
    note({ subject: stored.fileName, before: { importId: stored.importId, removedIds } })
    return viewImportRecord({ ...stored, undone: true })
  },
})

export function viewImportRecord(stored: StoredImport): contract.ImportRecord {
  return { ...stored, appliedAt: stored.appliedAt.toISOString() }
}
