import type { PlainDate } from '#kernel/plain-date.ts'
import type { Procedure, Subject, WorkLevel } from '../work-key.ts'
import { datesIn } from './cell-dates.ts'
import { normalWords } from './cell-words.ts'
import { subjectIn, subjectOfCode } from './subject-words.ts'

/** What a title, a name of a sheet or of a file says of its work; null = it does not say. */
export type WorkWords = {
  readonly procedure: Procedure | null
  readonly year: number | null
  readonly grade: number | null
  readonly subject: Subject | null
  readonly level: WorkLevel | null
  readonly dates: readonly PlainDate[]
}

const procedureWords: readonly (readonly [RegExp, Procedure])[] = [
  [/пробн\S* (экзамен|огэ|егэ)|репетицион/, 'trial-exam'],
  [/(?<!\p{L})(впр|vpr)(?!\p{L})|всероссийск\S* проверочн/u, 'vpr'],
  [/(?<!\p{L})гвэ-?11(?!\d)/u, 'gve-11'],
  [/(?<!\p{L})гвэ/u, 'gve-9'],
  [/(?<!\p{L})к?егэ(?!\p{L})/u, 'ege'],
  [/(?<!\p{L})огэ(?!\p{L})/u, 'oge'],
  [/итогов\S* собеседован/, 'final-interview'],
  [/итогов\S* (сочинен|изложен)/, 'final-essay'],
  [/олимпиад|(?<!\p{L})всош/u, 'olympiad'],
  [/(?<!\p{L})нико(?!\p{L})/u, 'niko'],
  [/(?<!\p{L})рдр(?!\p{L})|региональн\S* диагност/u, 'regional-diagnostic'],
  [/(?<!\p{L})мдр(?!\p{L})|муниципальн\S* диагност/u, 'municipal-diagnostic'],
]

/**
 * Reads what a line says about its work.
 * @example readWorkWords('Проведение работы по математике, 4 класс. ВПР 2021.xlsx')
 * // { procedure: 'vpr', year: 2021, grade: 4, subject: 'mathematics', level: null, dates: [] }
 */
export function readWorkWords(text: string): WorkWords {
  const words = normalWords(text.replace(/_/g, ' '))
  const coded = codedWork(words)
  const dates = datesIn(words)
  return {
    procedure: procedureWords.find(([pattern]) => pattern.test(words))?.[1] ?? null,
    year: yearIn(words),
    grade: gradeIn(words) ?? coded?.grade ?? null,
    subject: subjectIn(words) ?? coded?.subject ?? null,
    level: levelIn(words),
    dates,
  }
}

/** The first answer to each question wins: give the surest text first. */
export function joinWorkWords(texts: readonly string[]): WorkWords {
  const all = texts.map(readWorkWords)
  const first = <Key extends keyof WorkWords>(key: Key) =>
    all.map((words) => words[key]).find((value) => value !== null)
  const dates = [...new Set(all.flatMap((words) => words.dates))]
  return {
    procedure: first('procedure') ?? null,
    year: first('year') ?? (dates[0] ? Number(dates[0].slice(0, 4)) : null),
    grade: first('grade') ?? null,
    subject: first('subject') ?? null,
    level: first('level') ?? null,
    dates,
  }
}

/** Of a school year, «2025/2026», the second half: that is when most works are written. */
function yearIn(words: string): number | null {
  const schoolYear = /(?<!\d)20(\d\d)\s?[-–—/]\s?(?:20)?(\d\d)(?!\d)/.exec(words)
  if (schoolYear && Number(schoolYear[2]) === Number(schoolYear[1]) + 1) return 2000 + Number(schoolYear[2])
  const year = /(?<![\d.])(20[012]\d)(?![\d.-]*\d)/.exec(words) ?? /(?<!\d)(20[012]\d)(?!\d)/.exec(words)
  return year ? Number(year[1]) : null
}

function gradeIn(words: string): number | null {
  const match =
    /по программе (\d{1,2})(?!\d)/.exec(words) ??
    /(?<![\d.])(\d{1,2})\s?(?:-?\s?(?:й|ый|ой|м|го|х|е|ые))?\s?(?:класс|кл(?!\p{L})|параллел)/u.exec(words) ??
    /(?:класс|параллель|grade)\s?:?\s?(\d{1,2})(?![\d.])/.exec(words)
  const grade = Number(match?.[1] ?? 0)
  return grade >= 1 && grade <= 11 ? grade : null
}

function levelIn(words: string): WorkLevel | null {
  if (/углубл/.test(words)) return 'advanced'
  if (/профил/.test(words)) return 'profile'
  return /базов/.test(words) ? 'base' : null
}

/** «4 РУ», 'RU-4', 'ma5'. */
function codedWork(words: string): { readonly grade: number; readonly subject: Subject } | null {
  const pairs = [
    ...[...words.matchAll(/(?<![\p{L}\d])(\d{1,2})[ -]?(\p{L}{2,4})(?![\p{L}\d])/gu)].map(
      ([, grade, code]) => [grade, code],
    ),
    ...[...words.matchAll(/(?<![\p{L}\d])(\p{L}{2,4})[ -]?(\d{1,2})(?![\p{L}\d])/gu)].map(
      ([, code, grade]) => [grade, code],
    ),
  ]
  for (const [grade = '', code = ''] of pairs) {
    const subject = subjectOfCode(code)
    if (subject && Number(grade) >= 1 && Number(grade) <= 11) return { grade: Number(grade), subject }
  }
  return null
}
