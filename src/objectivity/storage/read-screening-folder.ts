import { countWords } from '#kernel/number-words.ts'
import { describeReading } from '../domain/folder/describe-reading.ts'
import { gatherRoll, type RollGathering } from '../domain/folder/gather-roll.ts'
import { whereContradicted } from '../domain/folder/published-contradiction.ts'
import { readSchools } from '../domain/folder/read-schools.ts'
import { readPublished, readTests, type Table } from '../domain/folder/read-tests.ts'
import type { ScreeningData } from '../domain/screening-data.ts'
import { refuse } from '../refusals.ts'
import { openCsvTable } from './read-csv-table.ts'

/** Rows of one municipality are fewer than this share of the pupils its region has published. */
const OWN_SHARE = 0.6

/** With more repeated lines than this the lines of pupils without a number, whose repeats nobody can know, are not to be believed. */
const PASTED_TWICE = 0.2

/**
 * Reads a folder of tables (participants.csv, tasks.csv, schools.csv, regional_*.csv) for the screen. With a municipality, or where
 * the rows are plainly a part of the published region, the published figures become the reference. `notice` hears in words what
 * was left out.
 * @throws Refusal 'objectivity/…'
 */
export async function readScreeningFolder(
  folder: string,
  {
    municipality,
    notice = () => {},
  }: { readonly municipality: string | null; readonly notice?: (about: string) => void },
): Promise<ScreeningData> {
  const schoolTable = await readTable(folder, 'schools.csv')
  const taskTable = await readTable(folder, 'tasks.csv')
  const histogram = await readTable(folder, 'regional_hist.csv')
  const schools = schoolTable ? readSchools(schoolTable) : new Map()
  if (municipality !== null) {
    if (![...schools.values()].some((school) => school.municipality === municipality)) {
      throw refuse('objectivity/municipality-unknown', {
        detail: `Проверьте код «${municipality}» по столбцу municipality файла schools.csv`,
      })
    }
    if (!histogram) {
      throw refuse('objectivity/published-missing', { detail: 'Положите в папку regional_hist.csv' })
    }
  }
  const gathering = await readRoll(folder, (header) =>
    gatherRoll(
      header,
      schools,
      taskTable ? readTests(taskTable) : new Map(),
      (school) => municipality === null || school.municipality === municipality,
    ),
  )
  const data = gathering.finish()
  const notes = describeReading(data, gathering.leftOut())
  if (data.roll.length === 0) {
    throw refuse('objectivity/nothing-to-screen', { detail: notes[0] ?? 'Проверьте participants.csv' })
  }
  const { repeated } = gathering.leftOut()
  if (repeated > PASTED_TWICE * data.roll.length) {
    const lines = countWords(repeated, ['строка', 'строки', 'строк'])
    throw refuse('objectivity/table-unreadable', {
      detail: `participants.csv: повторены дословно — ${lines}. Похоже, таблица вставлена в файл дважды: оставьте одну`,
    })
  }
  for (const note of notes) notice(note)
  if (!histogram) return data
  const published = readPublished(histogram, await readTable(folder, 'regional_tasks.csv'))
  if (municipality === null && !isPartOf(data, published)) return data
  const contradicted = whereContradicted(data, published)
  if (contradicted) {
    throw refuse('objectivity/published-contradicted', {
      detail: `Файл regional_hist.csv, ${contradicted}. Укажите число работ по каждому баллу, ничего не пропуская`,
    })
  }
  return {
    ...data,
    tests: data.tests.map((test) => ({
      ...test,
      published: published.get(`${test.year}|${test.grade}|${test.subject}`) ?? null,
    })),
  }
}

function isPartOf(data: ScreeningData, published: ReturnType<typeof readPublished>): boolean {
  let pupils = 0
  for (const { histogram } of published.values()) for (const count of histogram) pupils += count
  const tested = data.roll.total.reduce((sum, total) => sum + (total >= 0 ? 1 : 0), 0)
  return tested < OWN_SHARE * pupils
}

async function readTable(folder: string, name: string): Promise<Table | null> {
  const rows = await openCsvTable(folder, name)
  if (!rows) return null
  const table: (readonly string[])[] = []
  for await (const row of rows) table.push(row)
  return table
}

async function readRoll(
  folder: string,
  begin: (header: readonly string[]) => RollGathering,
): Promise<RollGathering> {
  const rows = await openCsvTable(folder, 'participants.csv')
  if (!rows) throw refuse('objectivity/file-missing', { detail: 'Положите в папку participants.csv' })
  let gathering: RollGathering | undefined
  for await (const row of rows) {
    if (gathering) gathering.add(row)
    else gathering = begin(row)
  }
  if (!gathering) throw refuse('objectivity/nothing-to-screen', { detail: 'Файл participants.csv пуст' })
  return gathering
}
