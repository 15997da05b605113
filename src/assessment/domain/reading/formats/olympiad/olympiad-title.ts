import type { Subject } from '../../../work-key.ts'
import { datesIn } from '../../cell-dates.ts'
import { normalWords } from '../../cell-words.ts'
import { subjectIn } from '../../subject-words.ts'

export type OlympiadStage = 'school' | 'municipal' | 'regional' | 'final'

export type OlympiadTitle = {
  readonly subject: Subject | null
  readonly stage: OlympiadStage | null
  /** The calendar year of the stage: the first two are held in autumn, the others after the New Year. */
  readonly year: number | null
}

/** «Олимпиада | Биология — Школьный этап — 2025/2026», the name of a sheet, the name of a file: what one leaves out another says. */
export function readOlympiadTitle(lines: readonly string[]): OlympiadTitle {
  const words = lines.map((line) => normalWords(line.replaceAll('_', ' ')))
  const all = words.join('\n')
  const stage = stageIn(all)
  const years = /(?<!\d)(20\d\d)\s?[/–—-]\s?(?:20)?(\d\d)(?!\d)/.exec(all)
  const isAutumn = stage !== 'regional' && stage !== 'final'
  const ofSchoolYear =
    years && Number(years[2]) === (Number(years[1]) + 1) % 100 ? Number(years[1]) + (isAutumn ? 0 : 1) : null
  const dated = datesIn(all)[0]
  const single = /(?<!\d)(20[12]\d)(?!\d)/.exec(all)?.[1]
  return {
    subject: words.map(subjectIn).find((subject) => subject !== null) ?? null,
    stage,
    year: dated ? Number(dated.slice(0, 4)) : (ofSchoolYear ?? (single ? Number(single) : null)),
  }
}

function stageIn(words: string): OlympiadStage | null {
  if (/школьн\S* этап|(?<!\p{L})шэ(?!\p{L})/u.test(words)) return 'school'
  if (/муниципальн\S* этап|(?<!\p{L})мэ(?!\p{L})/u.test(words)) return 'municipal'
  if (/региональн\S* этап|(?<!\p{L})рэ(?!\p{L})/u.test(words)) return 'regional'
  return /заключительн\S* этап/.test(words) ? 'final' : null
}
