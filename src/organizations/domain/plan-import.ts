import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { codeSystemNames } from '../texts.ru.ts'
import { applyRow, type FieldChange, listChanges, newFromRow } from './apply-registry-row.ts'
import { russianDate } from './change-organization.ts'
import { type Identification, identifyOrganization } from './identify-organization.ts'
import { matchOrganizationName, nameMatcher } from './match-organization-name.ts'
import type { NewOrganization, Organization } from './organization.ts'
import { stateAsOf } from './organization-as-of.ts'
import { findTakenCode } from './organization-codes.ts'
import type { RegistryRow, RowProblem } from './read-registry-row.ts'

export type PlannedRow = {
  readonly row: number
  readonly writtenName: string
  readonly status: 'new' | 'changed' | 'same' | 'error' | 'skipped'
  readonly before: Organization | null
  readonly after: Organization | NewOrganization | null
  readonly changes: readonly FieldChange[]
  readonly problems: readonly RowProblem[]
}

/**
 * What applying a file would do, row by row, without doing it. Applying the plan and planning the same file again gives
 * only `same`.
 */
export function planImport(
  rows: readonly RegistryRow[],
  registry: readonly Organization[],
  today: PlainDate,
): readonly PlannedRow[] {
  const seen = new Map<number, number>()
  const matchByName = nameMatcher(registry)
  const identify = (row: RegistryRow) => identifyOrganization(row, registry, matchByName)
  const planned = rows.map((row) => planRow(row, identify, seen, today))
  const result = foreseeRegistry(planned, registry)
  return refuseLost(refuseClashes(planned, result), rows, result)
}

function planRow(
  row: RegistryRow,
  identify: (row: RegistryRow) => Identification,
  seen: Map<number, number>,
  today: PlainDate,
): PlannedRow {
  if (row.purpose === 'heading') return skipped(row, [])
  if (row.purpose === 'deleted') return skipped(row, [warning('В файле строка помечена как удалённая')])
  if (row.writtenName === '') return failed(row, 'Нет наименования организации', 'fullName')
  const hasErrors = row.problems.some(({ severity }) => severity === 'error')

  const found = identify(row)
  if (found.kind === 'unclear') return failed(row, found.detail, 'fullName')
  if (found.kind === 'new') {
    const after = newFromRow(row)
    if (!after) return failed(row, 'Не указан тип организации, и по наименованию он не понятен', 'type')
    if (hasErrors) return failed(row)
    const problems = found.warning ? [...row.problems, warning(found.warning)] : row.problems
    return { ...base(row), status: 'new', before: null, after, changes: [], problems }
  }

  const before = found.organization
  const earlier = seen.get(before.organizationId)
  if (earlier !== undefined) return failed(row, `Та же организация уже есть в строке ${earlier + 1}`)
  seen.set(before.organizationId, row.row)
  if (hasErrors) return failed(row)
  if (stateAsOf(before, today) === 'closed' && before.closedOn) {
    return skipped(row, [
      warning(`Организация закрыта с ${russianDate(before.closedOn)}: строка не загружается`),
    ])
  }
  return planChange(row, before, today)
}

function planChange(row: RegistryRow, before: Organization, today: PlainDate): PlannedRow {
  try {
    const after = applyRow(before, row, today)
    const changes = listChanges(before, after, today)
    const problems = [...row.problems, ...remarkOnName(row, after)]
    return {
      ...base(row),
      status: changes.length > 0 ? 'changed' : 'same',
      before,
      after,
      changes,
      problems,
    }
  } catch (error) {
    // The same rule that refuses an official's entry marks the row of a file.
    if (error instanceof Refusal) return failed(row, error.message)
    throw error
  }
}

/** A name from a column that does not say which name it is never changes the registry; a different one is pointed out. */
function remarkOnName({ name }: RegistryRow, organization: Organization): readonly RowProblem[] {
  if (name === undefined || matchOrganizationName(name, [organization]).kind === 'exact') return []
  const known = organization.names.at(-1)?.fullName ?? ''
  const detail = `В реестре другое наименование: ${known}. Чтобы исправить его, назовите столбец «Полное наименование»`
  return [{ field: 'name', severity: 'warning', detail }]
}

/** The registry as the file would leave it, and what each row would leave in it (null: nothing). */
type Foreseen = {
  readonly all: readonly Organization[]
  readonly byRow: readonly (Organization | null)[]
}

function foreseeRegistry(planned: readonly PlannedRow[], registry: readonly Organization[]): Foreseen {
  const replaced = new Map(
    planned.flatMap(({ before, after }) => (before && after ? [[before.organizationId, after]] : [])),
  )
  // Rows not stored yet get negative numbers, so that they can be told apart from the stored and from each other.
  const byRow = planned.map(({ row, before, after }) =>
    after
      ? { ...after, organizationId: before?.organizationId ?? -1 - row, version: before?.version ?? 0 }
      : null,
  )
  const untouched = registry.filter(({ organizationId }) => !replaced.has(organizationId))
  return { all: [...untouched, ...byRow.flatMap((one) => one ?? [])], byRow }
}

/** Rows that would give two organisations one code, or make one organisation twice. */
function refuseClashes(planned: readonly PlannedRow[], { all, byRow }: Foreseen): readonly PlannedRow[] {
  const newNames = new Map<string, number>()
  return planned.map((row, index) => {
    const own = byRow[index]
    if (!own || (row.status !== 'new' && row.status !== 'changed')) return row
    const taken = findTakenCode(own, all)
    if (taken) {
      const { system, code } = taken.code
      const detail = `${codeSystemNames[system]} ${code} уже принадлежит другой организации: ${taken.holder.names.at(-1)?.shortName ?? ''}`
      return withError(row, { field: system, severity: 'error', detail })
    }
    if (row.status !== 'new') return row
    const key = `${own.names[0]?.fullName.toLowerCase()}|${own.settlement?.toLowerCase() ?? ''}`
    const twin = newNames.get(key)
    newNames.set(key, twin ?? row.row)
    return twin === undefined
      ? row
      : withError(row, {
          field: 'fullName',
          severity: 'error',
          detail: `Такая же новая организация уже есть в строке ${twin + 1}`,
        })
  })
}

/** Rows that would not find their own organisation again: another row of the file gives a second one the same name and place. */
function refuseLost(
  planned: readonly PlannedRow[],
  rows: readonly RegistryRow[],
  { all, byRow }: Foreseen,
): readonly PlannedRow[] {
  const matchByName = nameMatcher(all)
  return planned.map((row, index) => {
    const [source, own] = [rows[index], byRow[index]]
    if (!source || !own || row.status === 'error' || row.status === 'skipped') return row
    const found = identifyOrganization(source, all, matchByName)
    if (found.kind !== 'unclear') return row
    const detail = `После загрузки файла строку нельзя будет узнать. ${found.detail}`
    return withError(row, { field: 'fullName', severity: 'error', detail })
  })
}

function base(row: RegistryRow) {
  return { row: row.row, writtenName: row.writtenName }
}

function skipped(row: RegistryRow, problems: readonly RowProblem[]): PlannedRow {
  return { ...base(row), status: 'skipped', before: null, after: null, changes: [], problems }
}

function failed(row: RegistryRow, detail?: string, field: RowProblem['field'] = null): PlannedRow {
  const problems: readonly RowProblem[] = detail
    ? [...row.problems, { field, severity: 'error', detail }]
    : row.problems
  return { ...base(row), status: 'error', before: null, after: null, changes: [], problems }
}

function withError(row: PlannedRow, problem: RowProblem): PlannedRow {
  return { ...row, status: 'error', after: null, changes: [], problems: [...row.problems, problem] }
}

function warning(detail: string): RowProblem {
  return { field: null, severity: 'warning', detail }
}
