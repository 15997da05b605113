import { createHash } from 'node:crypto'
import type { FileLimits } from '#server-kit/files/file-limits.ts'
import { pseudonymOf } from '#server-kit/secrets/pseudonym.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import type { CatalogueWork } from '../../domain/catalogue/catalogue-work.ts'
import { findWork } from '../../domain/catalogue/find-work.ts'
import {
  type PreparedResults,
  type PreparedWork,
  prepareResults,
} from '../../domain/import/prepare-results.ts'
import type { CodedOrganization } from '../../domain/import/resolve-school.ts'
import { readMapped } from '../../domain/reading/formats/mapped/read-mapped.ts'
import type { TableMapping } from '../../domain/reading/formats/mapped/table-mapping.ts'
import { readResults } from '../../domain/reading/read-results.ts'
import type { ReadingTools } from '../../domain/reading/results-format.ts'
import type { ResultsReading } from '../../domain/reading/results-reading.ts'
import { type ParticipantSlice, participantSlices } from './participant-slices.ts'
import type { ResultsToApply, SchoolToApply } from './results-to-apply.ts'

/** All that reading asks of the installation: data alone, because the reading has a thread of its own. */
export type ReadingGround = {
  readonly catalogue: readonly CatalogueWork[]
  readonly registry: readonly CodedOrganization[]
  readonly pseudonymKey: Uint8Array
  /** Prints of what counts now: such rows need not be stored again. */
  readonly currentPrints: readonly string[]
  readonly limits: FileLimits
  /** A person said how this table is to be read; otherwise it is recognised. */
  readonly mapping: TableMapping | null
  /** Whose the rows are that name no school, once a person has said so. */
  readonly soleOrganizationId: number | null
}

export type WorkPrepared = Omit<ResultsToApply['works'][number], 'workId'> & {
  readonly slices: readonly ParticipantSlice[]
}

export type FilePrepared = Omit<ResultsToApply, 'works'> & { readonly works: readonly WorkPrepared[] }

/** Reads a file of results and makes its rows ready for storing. `what` 'preview' leaves the rows out. */
export async function prepareFile(
  bytes: Uint8Array,
  name: string,
  ground: ReadingGround,
  what: 'preview' | 'rows',
): Promise<FilePrepared> {
  const { sheets } = await parseWorkbook(bytes, ground.limits)
  const tools: ReadingTools = {
    findWork: (key) => findWork(ground.catalogue, key),
    pseudonym: (parts) => pseudonymOf(ground.pseudonymKey, parts),
  }
  const file = { name, sheets }
  const reading = ground.mapping ? readMapped(file, ground.mapping, tools) : readResults(file, tools)
  return prepareReading(reading, ground, what, name)
}

/** The same from a reading that is there already. */
export function prepareReading(
  reading: ResultsReading,
  ground: Pick<ReadingGround, 'registry' | 'currentPrints'> &
    Partial<Pick<ReadingGround, 'soleOrganizationId'>>,
  what: 'preview' | 'rows',
  path = '',
): FilePrepared {
  const prepared: PreparedResults = prepareResults(
    reading,
    ground.registry,
    printOf,
    ground.soleOrganizationId ?? null,
    path,
  )
  const current = new Set(ground.currentPrints)
  let rowNumber = 0
  const works = prepared.works.map((work) => {
    const mustStage = (school: PreparedWork['schools'][number]) =>
      !current.has(school.print) || !isAlone(school, work.schools)
    const staged = work.schools.filter(mustStage)
    const slices = what === 'rows' ? participantSlices(staged, rowNumber) : []
    rowNumber += staged.reduce((sum, { pupils }) => sum + pupils.length, 0)
    const schools = work.schools.map((school): SchoolToApply => {
      const { pupils: _, ...rest } = school
      return { ...rest, isStaged: mustStage(school) }
    })
    return { ...work, schools, slices }
  })
  return { ...prepared, works }
}

/** One school may stand in a file under two codes: its rows are then stored together or not at all. */
function isAlone(
  { found, code }: PreparedWork['schools'][number],
  schools: PreparedWork['schools'],
): boolean {
  return !schools.some((other) => other.code !== code && other.found.organizationId === found.organizationId)
}

function printOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
