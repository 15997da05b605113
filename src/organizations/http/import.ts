import { route } from '#server-kit/http/route.ts'
import { markUpWorkbook } from '#server-kit/spreadsheets/mark-up-workbook.ts'
import * as contract from '../contract.ts'
import { importMarks, viewImport } from '../domain/import-preview.ts'
import type { PlannedRow } from '../domain/plan-import.ts'
import type { ImportedChange } from '../domain/undo-import.ts'
import { refuse } from '../refusals.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import { saveImport } from '../storage/imports.ts'
import { lockRegistry } from '../storage/municipality.ts'
import { createOrganization, saveOrganization } from '../storage/save-organization.ts'
import { type RegistryFile, readRegistryFile } from './read-registry-file.ts'
import { viewImportRecord } from './undo-import.ts'
import { xlsxDownload } from './xlsx-download.ts'

export const previewImportRoute = route(contract.previewImport, {
  may: 'organizations.registry.import',
  audit: 'none',
  async answer({ files, tx, today }) {
    return viewFile(await readRegistryFile(files, await listOrganizations(tx), today))
  },
})

export const downloadMarkedCopyRoute = route(contract.downloadMarkedCopy, {
  may: 'organizations.registry.import',
  audit: 'none',
  async answer({ files, tx, today }) {
    const { name, bytes, table, planned } = await readRegistryFile(files, await listOrganizations(tx), today)
    const marked = await markUpWorkbook(bytes, importMarks(table, planned))
    return xlsxDownload(`${name.replace(/\.[a-z]+$/i, '')} с замечаниями.xlsx`, marked)
  },
})

export const applyImportRoute = route(contract.applyImport, {
  may: 'organizations.registry.import',
  audit: 'organizations.import.applied',
  async answer({ files, body, tx, today, now, note }) {
    const municipalityId = await lockRegistry(tx)
    const file = await readRegistryFile(files, await listOrganizations(tx), today)
    if (file.digest !== body.digest) {
      throw refuse('organizations/import-preview-stale', { current: viewFile(file) })
    }
    const { problems, counts } = viewFile(file)
    const errors = problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) {
      throw refuse('organizations/import-has-errors', {
        errors: errors.map(({ detail, row, cell }) => ({
          detail,
          pointer: `#/rows/${row}`,
          ...(cell === null ? {} : { cell }),
        })),
      })
    }

    const changes: ImportedChange[] = []
    for (const row of file.planned) {
      const saved = await saveRow(row)
      if (saved) changes.push(saved)
    }
    if (changes.length === 0) {
      note({ subject: file.name, after: counts })
      return { record: null, sameCount: counts.same }
    }
    const record = await saveImport(tx, municipalityId, { fileName: file.name, appliedAt: now, changes })
    note({ subject: file.name, after: { importId: record.importId, ...counts } })
    return { record: viewImportRecord(record), sameCount: counts.same }

    async function saveRow({ status, before, after }: PlannedRow): Promise<ImportedChange | undefined> {
      if (status === 'new' && after) {
        const { organizationId, version } = await createOrganization(tx, municipalityId, after)
        return { organizationId, versionAfter: version, before: null }
      }
      if (status === 'changed' && before && after) {
        const { organizationId } = before
        const { version } = await saveOrganization(tx, municipalityId, before, { ...before, ...after })
        return { organizationId, versionAfter: version, before }
      }
      return undefined
    }
  },
})

function viewFile(file: RegistryFile): contract.ImportPreview {
  return { ...viewImport(file.name, file.table, file.planned), digest: file.digest }
}
