import { refuse } from '../../refusals.ts'
import { numberIn, textIn } from '../folder/table-columns.ts'

/** The row of the region in a table of schools. */
export const regionRowName = 'Регион'

export const medalHeaders = ['Школа', 'Год', 'Претендентов', 'Не подтвердили'] as const

export type MedalLine = {
  /** null = the whole region. */
  readonly organizationId: number | null
  readonly year: number
  readonly candidates: number
  readonly unconfirmed: number
}

const ROWS_LOOKED_AT = 20
const FAULTS_TOLD = 5

/**
 * Reads the table of candidates for a medal. A row without both numbers is left as it is; a wrong one refuses the file.
 * @param schools ids by short names
 * @throws Refusal 'objectivity/medals-wrong'
 */
export function readMedalsTable(
  table: readonly (readonly string[])[],
  schools: ReadonlyMap<string, number>,
): readonly MedalLine[] {
  const headerAt = table.slice(0, ROWS_LOOKED_AT).findIndex((row) => placesIn(row).every((at) => at >= 0))
  if (headerAt < 0) {
    throw refuse('objectivity/medals-wrong', {
      detail: `Нужны столбцы ${medalHeaders.map((name) => `«${name}»`).join(', ')}. Образец можно скачать`,
    })
  }
  const [school = -1, year = -1, candidates = -1, unconfirmed = -1] = placesIn(table[headerAt] ?? [])
  const faults: string[] = []
  const byName = new Map([...schools].map(([name, id]) => [folded(name), id]))
  const seen = new Set<string>()
  const lines = table.slice(headerAt + 1).flatMap((row, index): readonly MedalLine[] => {
    const at = `строка ${headerAt + 2 + index}`
    const name = textIn(row, school)
    if (textIn(row, candidates) === '' && textIn(row, unconfirmed) === '') return []
    const line = {
      organizationId:
        folded(name) === folded(regionRowName) ? null : (byName.get(folded(name)) ?? Number.NaN),
      year: numberIn(row, year),
      candidates: numberIn(row, candidates),
      unconfirmed: numberIn(row, unconfirmed),
    }
    const fault = faultOf(line, name)
    const key = `${line.organizationId} ${line.year}`
    if (fault !== undefined) faults.push(`${at}: ${fault}`)
    else if (seen.has(key)) faults.push(`${at}: «${name}» за ${line.year} год уже есть выше`)
    seen.add(key)
    return [line]
  })
  if (faults.length > 0) {
    const more = faults.length > FAULTS_TOLD ? `; и ещё ${faults.length - FAULTS_TOLD}` : ''
    throw refuse('objectivity/medals-wrong', {
      detail: `${faults.slice(0, FAULTS_TOLD).join('; ')}${more}. Ничего не загружено`,
    })
  }
  return lines
}

function placesIn(row: readonly string[]): readonly number[] {
  const words = row.map(folded)
  return medalHeaders.map((name) => words.indexOf(folded(name)))
}

function faultOf(
  { organizationId, year, candidates, unconfirmed }: MedalLine,
  name: string,
): string | undefined {
  if (Number.isNaN(organizationId)) return `школы «${name}» нет среди ваших`
  if (!Number.isInteger(year) || year < 2010 || year > 2100) return 'нет года'
  const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100_000
  if (!isCount(candidates) || !isCount(unconfirmed)) return 'нужны два целых числа'
  if (unconfirmed > candidates) return 'не подтвердивших больше, чем претендентов'
  return undefined
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
