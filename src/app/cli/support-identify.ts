import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { shippedMinima } from '#assessment/domain/catalogue/shipped/ege-minima.ts'
import { shippedWorks } from '#assessment/domain/catalogue/shipped-works.ts'
import { summariseResultsFile } from '#assessment/storage/import/summarise-results-file.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readScreeningFolder } from '#objectivity/storage/read-screening-folder.ts'
import { cellsOfReading } from '#support/domain/input/cells-of-reading.ts'
import { cellsOfRoll } from '#support/domain/input/cells-of-roll.ts'
import { groundWords, whyWords } from '#support/domain/rules/finding-words.ts'
import type { IdentifiedSchool, ResultCell } from '#support/domain/rules/identification-input.ts'
import { identify, type SchoolFindings } from '#support/domain/rules/identify.ts'
import { presets, usualPresets } from '#support/domain/rules/presets/all-presets.ts'
import { findTableFaults, type RuleTable, ruleTableSchema } from '#support/domain/rules/rule-table.ts'
import { refuse } from '#support/refusals.ts'
import { categoryNames, cautionText, provenanceNames, stateNames } from '#support/texts.ru.ts'

export type IdentifyOptions = {
  readonly data: string
  readonly json?: boolean
  readonly rules?: readonly string[]
  readonly year?: string
}

// The same words as of the server.
z.config(z.locales.ru())

/** Finds schools that need help in a folder of tables or of files of results; no database. */
export async function identifyInFolder(options: IdentifyOptions): Promise<void> {
  const wanted = yearIn(options.year)
  const tables = await Promise.all((options.rules ?? usualPresets).map(readTable))
  const twice = tables.find((one, at) => tables.findIndex(({ category }) => category === one.category) < at)
  if (twice)
    throw refuse('support/rule-unsound', {
      detail: `На каждую группу школ нужно одно правило, а «${twice.name}» — второе`,
    })
  const { cells, schools: known } = await readFolder(options.data)
  if (cells.length === 0)
    throw refuse('support/nothing-to-identify', {
      detail:
        'Нужны participants.csv или таблицы результатов (xlsx, xls, ods, csv, html): проверьте, те ли файлы лежат в папке',
    })
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b)
  const year = wanted ?? Math.max(...years)
  if (!years.some((one) => one <= year && one > year - MOST_YEARS))
    throw refuse('support/nothing-to-identify', {
      detail: `Результатов ${year} года и лет перед ним нет: в папке есть ${years.join(', ')}`,
    })
  const schools = schoolsOf(cells, known)
  const found = identify({ year, schools, cells }, tables)
  if (options.json) {
    process.stdout.write(`${JSON.stringify(answerOf(year, tables, found))}\n`)
  } else {
    process.stdout.write(`${textOf(year, tables, found).join('\n')}\n`)
  }
}

/** The longest window of a rule. */
const MOST_YEARS = 5

function yearIn(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^20\d\d$/.test(text))
    throw refuse('support/nothing-to-identify', { detail: `--year: «${text}» — не год; напишите 2026` })
  return Number(text)
}

type Folder = { readonly cells: readonly ResultCell[]; readonly schools: ReadonlyMap<string, number | null> }

async function readFolder(folder: string): Promise<Folder> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR')
      throw new Refusal(
        'file/not-found',
        { status: 422, title: 'Это файл, а нужна папка с файлами результатов' },
        {},
      )
    throw new Refusal('file/not-found', { status: 404, title: 'Папка не найдена или недоступна' }, {})
  })
  if (names.includes('participants.csv')) {
    const data = await readScreeningFolder(folder, { municipality: null })
    return {
      cells: cellsOfRoll(data),
      schools: new Map(data.schools.map(({ id, contextIndex }) => [id, contextIndex])),
    }
  }
  const cells: ResultCell[] = []
  for (const name of names.sort()) {
    if (!/\.(xlsx|xls|ods|csv|html?)$/i.test(name) || !(await stat(join(folder, name))).isFile()) continue
    try {
      const bytes = await readFile(join(folder, name))
      cells.push(
        ...cellsOfReading(await summariseResultsFile({ bytes, name, works: shippedWorks }), shippedMinima),
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      process.stderr.write(`${name}: ${error.message}\n`)
    }
  }
  return { cells, schools: new Map() }
}

function schoolsOf(cells: readonly ResultCell[], known: Folder['schools']): readonly IdentifiedSchool[] {
  const ids = [...new Set([...known.keys(), ...cells.map(({ schoolId }) => schoolId)])].sort()
  return ids.map((schoolId) => {
    const index = known.get(schoolId) ?? null
    return {
      ...{ schoolId, excluded: null, listed: [] },
      // A published index cannot be worked out again without one pupil.
      context: index === null ? null : { index, withoutOne: index },
    }
  })
}

/** A preset by its key, or a file with a table of one's own. */
async function readTable(name: string): Promise<RuleTable> {
  const known = presets[name]
  if (known) return known
  const text = await readFile(name, 'utf8').catch(() => {
    const detail = `Есть: ${Object.keys(presets).join(', ')}; или укажите файл JSON с правилом`
    throw refuse('support/preset-unknown', { detail })
  })
  const parsed = ruleTableSchema.safeParse(jsonOf(name, text))
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      detail: `${placeWords(issue.path)}: ${issue.message}${choicesOf(issue)}`,
      pointer: `#/${issue.path.join('/')}`,
    }))
    throw refuse('support/rule-unsound', { detail: name, errors })
  }
  const faults = findTableFaults(parsed.data)
  if (faults.length > 0) throw refuse('support/rule-unsound', { detail: name, errors: faults })
  return parsed.data
}

const conditionWords: Readonly<Record<string, string>> = {
  entry: 'условие включения',
  exit: 'условие выхода',
}

/** @example placeWords(['entry', 0, 'metric']) // 'условие включения 1, metric' */
function placeWords(path: readonly PropertyKey[]): string {
  const [side, at, ...field] = path.map(String)
  const condition = conditionWords[side ?? '']
  if (side === undefined) return 'файл'
  if (condition === undefined || at === undefined) return path.join(', ')
  return [`${condition} ${Number(at) + 1}`, ...field].join(', ')
}

/** A file is written by hand: a page would have shown what there is to choose from. */
function choicesOf(issue: z.core.$ZodIssue): string {
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : []
  return values.some((value) => !issue.message.includes(value)) ? ` (${values.join(', ')})` : ''
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = `${name} не читается как JSON: ${error instanceof Error ? error.message : ''}`
    throw refuse('support/rule-unsound', { detail })
  }
}

/** The shape is a contract with other programs: docs/guide/support.md. */
function answerOf(year: number, tables: readonly RuleTable[], found: readonly SchoolFindings[]) {
  return {
    year,
    rules: tables.map(({ category, name, provenance, source }) => ({ category, name, provenance, source })),
    caution: cautionText,
    schools: found.map(({ schoolId, findings }) => ({
      code: schoolId,
      categories: findings.map((finding) => ({
        ...finding,
        why: whyWords(finding),
        grounds: finding.grounds.map((ground) => ({ ...ground, words: groundWords(ground) })),
      })),
    })),
  }
}

function textOf(
  year: number,
  tables: readonly RuleTable[],
  found: readonly SchoolFindings[],
): readonly string[] {
  return [
    `Результаты по ${year} год. ${cautionText}`,
    ...tables.flatMap(({ category, name, provenance, source }) => {
      const own = found.flatMap(({ schoolId, findings }) =>
        findings.filter((one) => one.category === category).map((finding) => ({ schoolId, finding })),
      )
      const shown = own.filter(({ finding }) => finding.state === 'in' || finding.grounds.length > 0)
      return [
        '',
        `${categoryNames[category]}. ${name} (${provenanceNames[provenance]}: ${source})`,
        `Входит ${own.filter(({ finding }) => finding.state === 'in').length} из ${own.length}.`,
        ...shown.flatMap(({ schoolId, finding }) => [
          `  ${schoolId}: ${stateNames[finding.state]}. ${whyWords(finding)}`,
          ...finding.grounds.map((ground) => `    — ${groundWords(ground)}`),
        ]),
      ]
    }),
  ]
}
