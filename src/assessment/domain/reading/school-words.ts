import { foldToLatin } from '#kernel/look-alike-letters.ts'
import { readCode } from '#organizations/domain/read-code.ts'
import { cellText } from './cell-words.ts'
import type { ResultsCell } from './results-file.ts'

/** Which codes a file writes: logins of ФИС ОКО, or six digits of an exam's own register. */
export type SchoolCodeSystem = 'fisOko' | 'oge' | 'ege'

export type SchoolWords = {
  /** Six digits, prefix left out. */
  readonly code: string
  /** What stands beside the code: 'edu223017 | МБОУ «СОШ № 7»' has a name. */
  readonly name: string | null
  /** A spreadsheet dropped the leading zero and it was put back. */
  readonly zeroRestored: boolean
}

/** The school a cell names; null where no code can be read in it. */
export function readSchool(
  cell: ResultsCell | undefined,
  system: SchoolCodeSystem = 'fisOko',
): SchoolWords | null {
  const text = cellText(cell)
  if (text === '') return null
  const [first = '', ...rest] = text.split('|')
  const reading = readCode(system, system === 'fisOko' ? loginOf(first) : first)
  if (reading.code === null) return null
  const name = rest.join('|').trim()
  return { code: reading.code, name: name || null, zeroRestored: reading.warning !== null }
}

/** A login somewhere in a line of text: 'МБОУ «СОШ № 7» (edu203389)'. */
export function schoolLoginIn(text: string): string | null {
  return /(?:edu|sch)\s?(\d{6})(?!\d)/.exec(foldToLatin(text).toLowerCase())?.[1] ?? null
}

/** 'reg220000' is a region, 'reg22_m001' a municipality. */
export function readAuthorityLogin(text: string): 'region' | 'municipality' | null {
  const login = foldToLatin(text).toLowerCase()
  if (/(^|[\s(|])reg\d{2}_?m\d+/.test(login)) return 'municipality'
  return /(^|[\s(|])reg\d{2,6}/.test(login) ? 'region' : null
}

function loginOf(text: string): string {
  return foldToLatin(text.trim().toLowerCase()).replace(/^[\s(]+|[\s)]+$/g, '')
}
