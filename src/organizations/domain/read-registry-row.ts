import { dateOf, isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { organizationTypeNames } from '../texts.ru.ts'
import { type CodeSystem, codeSystems } from './code-system.ts'
import type { ImportField } from './import-field.ts'
import { nameSignature } from './name-signature.ts'
import type { OrganizationDetails } from './organization.ts'
import { type OrganizationType, organizationTypes, type SettlementKind } from './organization-type.ts'
import { readCode } from './read-code.ts'
import type { RegistryLine } from './read-registry-sheet.ts'

/** Something to say about a cell of the file, or about the row (`field` null). */
export type RowProblem = {
  readonly field: ImportField | null
  readonly severity: 'error' | 'warning'
  readonly detail: string
}

/** What a row says; what it leaves blank is absent. */
export type RegistryRow = {
  /** Counted from 0. */
  readonly row: number
  readonly purpose: 'organization' | 'heading' | 'deleted'
  /** The name as the file writes it, the full one first. */
  readonly writtenName: string
  readonly type?: OrganizationType
  readonly fullName?: string
  readonly shortName?: string
  /** From a column that does not say which name it is. */
  readonly name?: string
  readonly details: Partial<OrganizationDetails>
  readonly codes: readonly { readonly system: CodeSystem; readonly code: string }[]
  readonly openedOn?: PlainDate
  readonly nameSince?: PlainDate
  readonly problems: readonly RowProblem[]
}

const longest: Partial<Record<ImportField, number>> = { fullName: 600, name: 600, shortName: 160 }

/** Doubts each cell once; every problem is reported, none stops the reading. */
export function readRegistryRow(line: RegistryLine): RegistryRow {
  const problems: RowProblem[] = []
  const text = (field: ImportField) => line.cells.get(field)?.text
  const complain = (field: ImportField, detail: string, severity: RowProblem['severity'] = 'error') =>
    problems.push({ field, severity, detail })

  for (const [field, { text: value }] of line.cells) {
    const most = longest[field] ?? 500
    if (value.length > most)
      complain(field, `Слишком длинный текст: ${value.length} знаков, можно до ${most}`)
  }

  const codes = codeSystems.flatMap((system) => {
    const written = text(system)
    if (written === undefined || isBlankMark(written)) return []
    const reading = readCode(system, written)
    if (reading.problem !== null) {
      complain(system, reading.problem)
      return []
    }
    if (reading.warning) complain(system, reading.warning, 'warning')
    return [{ system, code: reading.code }]
  })

  const typeText = text('type')
  const type = typeText === undefined ? undefined : readType(typeText)
  if (typeText !== undefined && type === undefined) {
    complain(
      'type',
      `Тип «${typeText}» не распознан. Возможные: ${Object.values(organizationTypeNames).join('; ')}`,
    )
  }

  const kindText = text('settlementKind')
  const settlementKind = kindText === undefined ? undefined : readSettlementKind(kindText)
  if (kindText !== undefined && settlementKind === undefined) {
    complain('settlementKind', `Местность «${kindText}» не распознана: укажите «городская» или «сельская»`)
  }

  const mail = text('mail')
  if (mail !== undefined && !isBlankMark(mail) && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(mail)) {
    complain('mail', `Адрес почты «${mail}» записан с ошибкой`)
  }

  const dates: { openedOn?: PlainDate; nameSince?: PlainDate } = {}
  for (const field of ['openedOn', 'nameSince'] as const) {
    const written = text(field)
    if (written === undefined || isBlankMark(written)) continue
    const date = readDay(written)
    if (date) dates[field] = date
    else complain(field, `Дата «${written}» не распознана: укажите день в виде 01.09.2026`)
  }

  const details: { -readonly [Key in keyof OrganizationDetails]?: OrganizationDetails[Key] } = {}
  for (const field of ['settlement', 'address', 'headName', 'headPost', 'phone', 'mail', 'site'] as const) {
    const value = text(field)
    if (value !== undefined && !isBlankMark(value)) details[field] = value
  }
  if (settlementKind) details.settlementKind = settlementKind

  const fullName = text('fullName')
  const shortName = text('shortName')
  const name = text('name')
  return {
    row: line.row,
    purpose: purposeOf(line),
    writtenName: fullName ?? name ?? shortName ?? '',
    ...(type && { type }),
    ...(fullName !== undefined && { fullName }),
    ...(shortName !== undefined && { shortName }),
    ...(name !== undefined && { name }),
    details,
    codes,
    ...dates,
    problems,
  }
}

/** A lone text without a number or a word of its own («Детские сады», «Итого: 24») heads or closes a part of the list. */
function purposeOf(line: RegistryLine): RegistryRow['purpose'] {
  const flag = line.cells.get('deletedFlag')?.text
  if (flag !== undefined && /^(1|да|true|истина|\+)$/i.test(flag)) return 'deleted'
  const [only] = line.cells.values()
  if (line.cells.size !== 1 || !only) return 'organization'
  if (/^(итого|всего|примечани)/i.test(only.text)) return 'heading'
  const { numbers, words } = nameSignature(only.text)
  return numbers.length === 0 && words.size === 0 ? 'heading' : 'organization'
}

/** «—» and «нет» stand for an empty cell. */
function isBlankMark(text: string): boolean {
  return /^([-–—]+|нет|н\/д|б\/н)$/i.test(text)
}

function readType(text: string): OrganizationType | undefined {
  const plain = text.toLowerCase().replaceAll('ё', 'е')
  const named = organizationTypes.find((type) => organizationTypeNames[type].toLowerCase() === plain)
  if (named) return named
  if (/допол/.test(plain) || /^(у|о)до$/.test(plain)) return 'extra-education'
  if (/сад|дошк|^доу$|^доо$|^дс$/.test(plain)) return 'kindergarten'
  if (/метод/.test(plain)) return 'method-centre'
  if (/управлен|орган |отдел|комитет/.test(plain)) return 'authority'
  if (/школ|общеобраз|гимназ|лице|^о?ош$|^сош$|^нош$|^оо$|^оу$/.test(plain)) return 'school'
  if (/^(друг|ин[оа])/.test(plain)) return 'other'
  return undefined
}

function readSettlementKind(text: string): SettlementKind | undefined {
  if (/^\s*(г|гор[а-я.]*)\s*$/i.test(text)) return 'urban'
  if (/^\s*(с|сел[а-яё.]*)\s*$/i.test(text)) return 'rural'
  if (/^\s*город/i.test(text)) return 'urban'
  if (/^\s*сель/i.test(text)) return 'rural'
  return undefined
}

/** дд.мм.гггг, an ISO day, or «2009». */
function readDay(text: string): PlainDate | undefined {
  const iso = text.slice(0, 10)
  if (isPlainDate(iso)) return iso
  const match = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})/.exec(text)
  if (match) {
    const day = `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`
    return isPlainDate(day) ? day : undefined
  }
  const year = Number(/^(\d{4})\s*(?:г\.?|год)?$/.exec(text)?.[1])
  return year >= 1700 && year <= 2200 ? dateOf(year, 1, 1) : undefined
}
