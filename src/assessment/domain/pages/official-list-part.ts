import { subjectNames } from '../../texts.ru.ts'
import { type Subject, subjects } from '../work-key.ts'
import { countColumn, textColumn } from './columns.ts'
import type { PagePart } from './page-shapes.ts'

/** A school's row of the official list of a year; `markers` as {'4-russian': true}. */
export type FlagRow = {
  readonly year: number
  readonly organizationId: number
  readonly markers: Readonly<Record<string, boolean>>
}

/** How many schools and markers the official list has; which schools is the matter of another page. */
export function officialListPart(flags: readonly FlagRow[], year: number): PagePart | null {
  const of = (which: number) => flags.filter((flag) => flag.year === which && hasMarker(flag))
  const [now, before] = [of(year), of(year - 1)]
  if (now.length === 0 && before.length === 0) return null
  const markers = [
    ...new Set(
      [...now, ...before].flatMap((flag) => Object.keys(flag.markers).filter((one) => flag.markers[one])),
    ),
  ].sort()
  const known = new Set(before.map(({ organizationId }) => organizationId))
  const again = now.filter(({ organizationId }) => known.has(organizationId)).length
  const count = (rows: readonly FlagRow[], marker: string) =>
    rows.filter((flag) => flag.markers[marker]).length
  return {
    id: 'official-list',
    title: 'Официальный список школ с признаками необъективности',
    note: `Признак — вопрос к школе, а не вывод о ней. Школ в списке ${year} года: ${now.length}, из них второй год подряд: ${again}.`,
    chart: null,
    columns: [
      textColumn('marker', 'Работа'),
      countColumn('before', `Школ в ${year - 1} году`),
      countColumn('now', `Школ в ${year} году`),
    ],
    rows: [
      { to: null, cells: ['Всего школ', before.length, now.length] },
      ...markers.map((marker) => ({
        to: null,
        cells: [markerName(marker), count(before, marker), count(now, marker)],
      })),
    ],
    empty: '',
  }
}

function hasMarker({ markers }: FlagRow): boolean {
  return Object.values(markers).some(Boolean)
}

function markerName(marker: string): string {
  const [grade, ...rest] = marker.split('-')
  const subject = rest.join('-')
  return isSubject(subject) ? `${grade} класс, ${subjectNames[subject]}` : marker
}

function isSubject(text: string): text is Subject {
  return subjects.some((one) => one === text)
}
