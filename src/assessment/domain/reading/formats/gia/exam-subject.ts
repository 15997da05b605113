import type { Subject, WorkLevel } from '../../../work-key.ts'
import { subjectIn } from '../../subject-words.ts'
import { readWorkWords } from '../../work-words.ts'

export type ExamSubject = { readonly subject: Subject; readonly level: WorkLevel | null }

/** The two exams number their subjects differently: the tables are never shared. */
export type CodeTable = 'oge' | 'ege'

const ogeCodes: Readonly<Record<string, Subject>> = {
  '01': 'russian',
  '02': 'mathematics',
  '03': 'physics',
  '04': 'chemistry',
  '05': 'informatics',
  '06': 'biology',
  '07': 'history',
  '08': 'geography',
  '09': 'social-studies',
  '10': 'literature',
  '11': 'english',
  '12': 'german',
  '13': 'french',
  '14': 'spanish',
  '18': 'native-language',
}

/** Regions have been seen to number these otherwise: a subject known by such a code alone is to be looked at. */
const doubtedOgeCodes: readonly string[] = ['09', '10', '11', '12', '13', '14', '18']

const egeCodes: Readonly<Record<string, ExamSubject>> = {
  '01': { subject: 'russian', level: null },
  '09': { subject: 'english', level: null },
  '12': { subject: 'social-studies', level: null },
  '22': { subject: 'mathematics', level: 'base' },
  '25': { subject: 'informatics', level: null },
  '29': { subject: 'english', level: null },
}

/** @example subjectByName('Математика базовая') → mathematics, base */
export function subjectByName(text: string): ExamSubject | null {
  const subject = subjectIn(text)
  return subject && { subject, level: readWorkWords(text).level }
}

/** What a code alone says; `doubtful` where regions disagree. Unverified codes of ЕГЭ say nothing without a name. */
export function subjectByCode(
  code: string,
  table: CodeTable,
): (ExamSubject & { readonly doubtful: boolean }) | null {
  if (table === 'ege') {
    const known = egeCodes[code]
    return known ? { ...known, doubtful: false } : null
  }
  const subject = ogeCodes[code]
  return subject ? { subject, level: null, doubtful: doubtedOgeCodes.includes(code) } : null
}
