import { expect, it } from 'vitest'
import { seasonInFile } from './reading/season-in-file.ts'
import type { WorkKey } from './work-key.ts'
import { areOfOneSeason, cohortOf, schoolYearOfWork, seasonOf, usualSeason } from './work-season.ts'

function key(year: number, grade: number | null, procedure: WorkKey['procedure'] = 'vpr'): WorkKey {
  return { procedure, year, grade, subject: 'mathematics', level: null, series: null }
}

it('works are of their spring where the calendar of procedures says so, ВПР of 2020 of an autumn, those of 2022 of either', () => {
  expect(usualSeason(key(2026, 5))).toBe('spring')
  expect(usualSeason(key(2020, 5))).toBe('moved-to-autumn')
  expect(usualSeason(key(2020, 11))).toBe('spring')
  expect(usualSeason(key(2022, 5))).toBeNull()
  expect(usualSeason(key(2026, 5, 'municipal-diagnostic'))).toBeNull()
})

it('a person’s word goes before the file’s, and exams are of the year they end', () => {
  expect(seasonOf(key(2026, 5), { said: 'spring', inFile: 'moved-to-autumn' })).toBe('spring')
  expect(seasonOf(key(2022, 5), { said: null, inFile: 'moved-to-autumn' })).toBe('moved-to-autumn')
  expect(seasonOf(key(2026, 9, 'oge'), { said: 'autumn', inFile: 'autumn' })).toBe('spring')
})

it('follows the same children from a spring through an autumn to the next spring', () => {
  const born = cohortOf(key(2025, 5), 'spring', 5)
  expect(cohortOf(key(2025, 6), 'autumn', 6)).toBe(born)
  expect(cohortOf(key(2026, 6), 'spring', 6)).toBe(born)
  // ВПР of the fifth grade put off from the spring of 2025 would be written by children of the sixth.
  expect(cohortOf(key(2025, 5), 'moved-to-autumn', 5)).toBe(born)
})

it('the school year is that of the programme the work checks; none where the season is not known', () => {
  const years = (['spring', 'autumn', 'moved-to-autumn', null] as const).map((season) =>
    schoolYearOfWork({ year: 2026 }, season),
  )
  expect(years).toEqual([2025, 2026, 2025, null])
  expect(areOfOneSeason('autumn', 'moved-to-autumn')).toBe(true)
  expect(areOfOneSeason('spring', 'autumn')).toBe(false)
  expect(areOfOneSeason(null, 'autumn')).toBe(true)
})

it.each([
  ['a day of the work', { heldOn: ['2026-10-06'] }, '', 'autumn'],
  ['a day of another year', { heldOn: ['2025-10-06'] }, '', null],
  ['a folder', {}, '2026 осень/5/Математика.xlsx', 'autumn'],
  ['a month', {}, 'Математика, 5 класс, апрель 2026.xlsx', 'spring'],
  ['a kind of work', { title: 'Входная диагностика' }, '', 'autumn'],
  ['both seasons', {}, 'Осень и весна.xlsx', null],
  ['a name of a school', {}, 'Октябрьская СОШ, Мартовский район.xlsx', null],
  ['a date in the name', {}, 'МДР 15.09.2026.xlsx', 'autumn'],
  ['the day the form was sent in', { loadedOn: '2026-10-20' }, '', 'autumn'],
  ['nothing', {}, 'Математика.xlsx', null],
] as const)('is told by %s', (_, said, path, season) => {
  const work = { key: key(2026, 5, 'municipal-diagnostic'), title: '', heldOn: [], ...said }
  expect(seasonInFile(work, path)).toBe(season)
})

it('ВПР of an autumn is named by the programme that was learnt, and an exam of September stays of its June', () => {
  const work = { title: '', heldOn: ['2022-09-28'] }
  expect(seasonInFile({ ...work, key: key(2022, 5) }, '')).toBe('moved-to-autumn')
  expect(seasonInFile({ ...work, key: key(2022, 9, 'oge') }, '')).toBeNull()
})
