import { ruleNames } from '../../texts/runs.ru.ts'
import { journalAloneText, markerNames, tooLittleText } from '../../texts/signs.ru.ts'
import { officialYearWords } from '../dossier/official-words.ts'
import { type Marker, markers } from '../evidence/marker.ts'
import type { RunSchool, RunView } from '../shapes.ts'

/** A sign is worth a word from here on. */
const TOLD = 0.05

/** What a run says of a school, as the page and the saved file word it. */
export type SchoolWords = {
  readonly signs: string
  readonly works: string
  readonly caveat: string
  readonly official: string
  readonly officialMarkers: string
  readonly rules: string
}

export function schoolWords(school: RunSchool, titles: ReadonlyMap<number, string>): SchoolWords {
  const { tier, markers: own, namedWorks, tooLittle, official, yearsListed, rules } = school
  const years = official.map(({ year }) => year).join(', ')
  return {
    // Where nothing is found, a weak sign of its own is chance and would only be read as a hint.
    signs: tier === 'nothing-found' ? '' : signsWords(own),
    works: namedWorks.map((workId) => titles.get(workId) ?? '').join('; '),
    caveat: tooLittle ? tooLittleText : '',
    official: years === '' || yearsListed < 2 ? years : `${years} (${yearsListed} из 3 лет)`,
    officialMarkers: official.map(officialYearWords).join('. '),
    rules: rules.map((rule) => ruleNames[rule]).join('; '),
  }
}

/** Whether a p is worth a word. */
export function isTold(p: number | undefined): boolean {
  return p !== undefined && p < TOLD
}

/** The signs of a school as a whole, by p values; empty where only all of them together say something. */
export function signsWords(ps: Readonly<Partial<Record<Marker, number>>>): string {
  const told = markers.filter((marker) => isTold(ps[marker]))
  const names = told.map((marker) => markerNames[marker]).join('; ')
  // A generous journal is a finding of its own: it says nothing of how the works were written and marked.
  return told.join() === 'generous-journal' ? `${names}: ${journalAloneText}` : names
}

/** Three works by name, many by years. */
export function worksWords({ works }: Pick<RunView, 'works'>): string {
  if (works.length <= 3) return works.map(({ title }) => title).join('; ')
  const years = [...Map.groupBy(works, ({ year }) => year)].sort(([a], [b]) => a - b)
  return years.map(([year, own]) => `${year} год, работ — ${own.length}`).join('; ')
}

/** What the screen took as ordinary. */
export function ordinaryWords({ summary }: Pick<RunView, 'summary'>): string {
  return summary?.isMunicipality
    ? 'опубликованные данные региона'
    : 'сами эти школы вместе: данных региона не загружено'
}
