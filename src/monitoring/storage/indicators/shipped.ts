import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Counter, Methodology } from '../../domain/methodology/methodology.ts'
import { MethodologySchema } from '../../domain/methodology/methodology.ts'
import { provenances } from '../../domain/methodology/provenance.ts'
import { ScoringSchema } from '../../domain/methodology/scoring.ts'
import { type CounterRow, countersOf } from './shipped-counters.ts'
import { type IndicatorLine, indicatorOfLine, indicatorOfPosition } from './shipped-indicator.ts'

/** A methodology that comes with the program: see catalogue/README.md. */
export type ShippedMethodology = {
  readonly key: string
  readonly title: string
  readonly purpose: string
  readonly content: Methodology
}

const folder = join(import.meta.dirname, '../../../../catalogue')

const ListSchema = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    purpose: z.string(),
    scoring: ScoringSchema,
    directions: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        weight: z.number(),
        provenance: z.enum(provenances),
        source: z.string(),
        indicators: z.array(z.string()).default([]),
        positions: z.string().optional(),
      }),
    ),
  }),
)

let kept: readonly ShippedMethodology[] | undefined

/** Every shipped methodology; the files are read once. */
export function shippedMethodologies(): readonly ShippedMethodology[] {
  kept ??= readAll()
  return kept
}

function readAll(): readonly ShippedMethodology[] {
  const list = ListSchema.parse(JSON.parse(readFileSync(join(folder, 'methodologies.json'), 'utf8')))
  const counterRows = readTable<CounterRow>('counters.csv')
  return list.map(({ key, title, purpose, scoring, directions }) => {
    const read = directions.map((direction) => readDirection(direction))
    const indicators = read.flatMap((one) => one.indicators)
    return {
      key,
      title,
      purpose,
      content: MethodologySchema.parse({
        baseFormId: null,
        baseCounters: [...countersOf('base', indicators, counterRows)],
        directions: read.map(({ direction, positions, indicators: own, cycles }) => ({
          ...direction,
          formId: null,
          counters: cycles.length > 0 ? [...cycles] : [...countersOf('form', own, counterRows)],
          positions,
        })),
        indicators,
        scoring,
      } satisfies Methodology),
    }
  })
}

type DirectionLine = z.output<typeof ListSchema>[number]['directions'][number]
type PositionLine = Readonly<Record<'direction' | 'code' | 'title' | 'provenance' | 'source', string>>

function readDirection({ indicators: files, positions: file, ...direction }: DirectionLine) {
  const lines = files.flatMap((name) => readTable<IndicatorLine>(name))
  const places =
    file === undefined ? [] : readTable<PositionLine>(file).filter((one) => one.direction === direction.code)
  const positions = places.map(({ code, title }) => ({ code, title }))
  if (lines.length === 0) {
    // A layout of positions: each is watched by the steps of the cycle that are there.
    const cycles: readonly Counter[] = places.map(({ code, title }) => ({
      key: code.toLowerCase().replaceAll('-', '_'),
      title,
      unit: '',
      kind: 'cycle',
    }))
    return {
      direction,
      positions,
      cycles,
      indicators: places.map((one) => indicatorOfPosition(one, direction.code)),
    }
  }
  const own = file === undefined ? lines.filter(({ position }) => position === direction.code) : lines
  return {
    direction,
    positions,
    cycles: [],
    indicators: own.map((line) => indicatorOfLine(line, direction.code, file === undefined)),
  }
}

function readTable<Row>(name: string): readonly Row[] {
  return parse<Row>(readFileSync(join(folder, name)), { columns: true, delimiter: ';', bom: true })
}
