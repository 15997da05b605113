import { normalWords } from '../../cell-words.ts'
import type { ReportedAggregate } from '../../results-reading.ts'
import { readAuthorityLogin, schoolLoginIn } from '../../school-words.ts'

export type ReportedUnit = {
  readonly level: ReportedAggregate['level']
  /** Digits of a school's login; the name as written where there is none. */
  readonly unit: string
}

/** Whom a row of a published table speaks of, by its words alone; null = the words do not say. */
export function readReportedUnit(text: string): ReportedUnit | null {
  const unit = text.replace(/\s+/g, ' ').trim()
  const words = normalWords(text)
  if (words === '') return null
  const login = schoolLoginIn(text)
  if (login) return { level: 'school', unit: login }
  const authority = readAuthorityLogin(text)
  if (authority)
    return { level: authority, unit: unit.includes('|') ? unit.slice(unit.indexOf('|') + 1).trim() : unit }
  if (/^вся выборка|^рф$|росси(я|йская федерация)$|^по (рф|россии|стране)|^страна/.test(words))
    return { level: 'country', unit }
  if (isSchoolName(words)) return { level: 'school', unit }
  if (/област|(?<!\p{L})кра[йюе](?!\p{L})|республик|автономн|^регион|^по региону|^субъект/u.test(words))
    return { level: 'region', unit }
  if (/район|муницип|(?<!\p{L})г(ород\S*|\.)|округ|(?<!\p{L})(мо|го|мр|гп)(?!\p{L})|^по муниц/u.test(words))
    return { level: 'municipality', unit }
  return /^(москва|санкт-петербург|севастополь|(г\.? ?)(москва|санкт-петербург|севастополь))$/.test(words)
    ? { level: 'region', unit }
    : null
}

/** Six digits alone in a cell of their own column are a school's login without its prefix. */
export function isSchoolName(words: string): boolean {
  return /школ|гимнази|лице[йя]|интернат|кадетск|(?<!\p{L})(с|о|н)о?ш(?!\p{L})|(?<!\p{L})[мгчф][абкк]?н?оу(?!\p{L})|центр образован/u.test(
    words,
  )
}
