import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseStream } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { gatherRoll, type RollGathering } from '../domain/folder/gather-roll.ts'
import { readSchools } from '../domain/folder/read-schools.ts'
import { readPublished, readTests, type Table } from '../domain/folder/read-tests.ts'
import type { ScreeningData } from '../domain/screening-data.ts'
import { refuse } from '../refusals.ts'

const csv = { bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true } as const

/** Rows of one municipality are fewer than this share of the pupils its region has published. */
const OWN_SHARE = 0.6

/**
 * Reads a folder of tables (participants.csv, tasks.csv, schools.csv, regional_*.csv) for the screen. With a municipality, or where
 * the rows are plainly a part of the published region, the published figures become the reference.
 * @throws Refusal 'objectivity/…'
 */
export async function readScreeningFolder(
  folder: string,
  { municipality }: { readonly municipality: string | null },
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
  const data = await readRoll(join(folder, 'participants.csv'), (header) =>
    gatherRoll(
      header,
      schools,
      taskTable ? readTests(taskTable) : new Map(),
      (school) => municipality === null || school.municipality === municipality,
    ),
  )
  if (data.roll.length === 0)
    throw refuse('objectivity/nothing-to-screen', { detail: 'Проверьте participants.csv' })
  if (!histogram) return data
  const published = readPublished(histogram, await readTable(folder, 'regional_tasks.csv'))
  if (municipality === null && !isPartOf(data, published)) return data
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
  const text = await readFile(join(folder, name), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  return text === null ? null : parse(text, csv)
}

async function readRoll(
  path: string,
  begin: (header: readonly string[]) => RollGathering,
): Promise<ScreeningData> {
  const source = createReadStream(path, { highWaterMark: 1 << 20 })
  let gathering: RollGathering | undefined
  const rows = parseStream(csv)
  source.on('error', (error) => rows.destroy(error))
  try {
    for await (const row of source.pipe(rows)) {
      if (gathering) gathering.add(row)
      else gathering = begin(row)
    }
  } catch (error) {
    if (isMissing(error)) {
      throw refuse('objectivity/file-missing', { detail: 'Положите в папку participants.csv' })
    }
    throw error
  }
  if (!gathering) throw refuse('objectivity/nothing-to-screen', { detail: 'Файл participants.csv пуст' })
  return gathering.finish()
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
