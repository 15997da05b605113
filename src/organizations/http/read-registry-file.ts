import { createHash } from 'node:crypto'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import type { Organization } from '../domain/organization.ts'
import { type PlannedRow, planImport } from '../domain/plan-import.ts'
import { readRegistryRow } from '../domain/read-registry-row.ts'
import { type RegistryTable, readRegistrySheet } from '../domain/read-registry-sheet.ts'
import { refuse } from '../refusals.ts'

const MOST_ROWS = 1000

export type RegistryFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly table: RegistryTable
  readonly planned: readonly PlannedRow[]
  /** The same file against the same registry gives the same digest. */
  readonly digest: string
}

/** Reads an uploaded list and plans what taking it in would do. */
export async function readRegistryFile(
  files: readonly UploadedFile[],
  registry: readonly Organization[],
  today: PlainDate,
): Promise<RegistryFile> {
  const [file] = files
  if (!file) throw refuse('organizations/file-missing')
  const { sheets } = await readWorkbook(file.bytes)
  const table = readRegistrySheet(sheets)
  if (!table || table.rows.length === 0) {
    throw refuse('organizations/file-not-a-registry', {
      detail: table
        ? 'Под строкой с названиями столбцов нет ни одной организации'
        : 'Среди первых 30 строк нет строки с названиями столбцов: нужны хотя бы «Наименование» и ещё один, например «ИНН». Скачайте образец на этой странице и сравните',
    })
  }
  if (table.rows.length > MOST_ROWS) {
    throw refuse('organizations/file-too-long', { detail: `За один раз принимается до ${MOST_ROWS} строк` })
  }
  const planned = planImport(table.rows.map(readRegistryRow), registry, today)
  return { name: file.name, bytes: file.bytes, table, planned, digest: digestOf(planned) }
}

function digestOf(planned: readonly PlannedRow[]): string {
  const said = planned.map(({ row, status, before, after }) => [row, status, before?.version, after])
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
