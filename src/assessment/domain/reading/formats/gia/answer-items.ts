import type { CatalogueItem } from '../../../catalogue/catalogue-work.ts'
import type { ItemScore } from '../../item-score.ts'
import type { ItemReading, ProblemCode } from '../../results-reading.ts'
import { type AnswerToken, answerTokens } from './answer-tokens.ts'

/** The strings of one examinee, part by part, and the sums that the protocol prints beside them. */
export type AnswerSheet = {
  readonly short: string
  readonly long: string
  readonly oral: string
  readonly primary: number | null
  readonly primaryWritten: number | null
  readonly primaryOral: number | null
}

export type AnswerReading = {
  readonly scores: readonly ItemScore[]
  readonly countedInItems: boolean
  readonly problem: ProblemCode | null
}

const parts = ['short', 'long', 'oral'] as const
type Part = (typeof parts)[number]
type Tokens = Readonly<Record<Part, readonly AnswerToken[]>>

/** How many tasks each part has, and the highest scores where brackets say them. */
type Shape = Readonly<Record<Part, readonly (number | null)[]>>

/**
 * Turns the answers of all examinees of one exam into items. What most rows agree on is the exam's shape; a row of
 * another shape, with a score over its bracket or with another sum stays out of item analysis and keeps its totals.
 */
export function readAnswers(
  sheets: readonly AnswerSheet[],
  catalogue: readonly CatalogueItem[],
): {
  readonly items: readonly ItemReading[]
  readonly readings: readonly AnswerReading[]
  readonly labelledBy: 'catalogue' | 'position'
} {
  const tokens = sheets.map(tokensOf)
  const shape = commonShape(tokens)
  const fits = catalogue.length > 0 && fitsCatalogue(shape, catalogue, tokens)
  return {
    items: fits ? itemsOfCatalogue(shape, catalogue) : itemsOfShape(shape),
    readings: sheets.map((sheet, index) => readSheet(sheet, tokens[index] ?? null, shape)),
    labelledBy: fits ? 'catalogue' : 'position',
  }
}

function tokensOf(sheet: AnswerSheet): Tokens | null {
  const [short, long, oral] = [sheet.short, sheet.long, sheet.oral].map(answerTokens)
  return short && long && oral ? { short, long, oral } : null
}

function readSheet(sheet: AnswerSheet, tokens: Tokens | null, shape: Shape): AnswerReading {
  const nothing = { scores: [], countedInItems: false }
  if (!tokens) return { ...nothing, problem: 'unknown-value' }
  if (parts.every((part) => tokens[part].length === 0)) return { ...nothing, problem: null }
  if (!parts.every((part) => isOfShape(tokens[part], shape[part])))
    return { ...nothing, problem: 'items-differ' }
  const all = parts.flatMap((part) => tokens[part])
  if (all.some(({ points, max }) => max !== null && points > max)) return { ...nothing, problem: 'above-max' }
  const scores = all.map(({ points }) => points)
  const adds =
    sum(all) === sheet.primary &&
    (sheet.primaryOral === null || sum(tokens.oral) === sheet.primaryOral) &&
    (sheet.primaryWritten === null || sum(tokens.short) + sum(tokens.long) === sheet.primaryWritten)
  return { scores, countedInItems: adds, problem: adds ? null : 'total-mismatch' }
}

function isOfShape(tokens: readonly AnswerToken[], maxima: readonly (number | null)[]): boolean {
  return tokens.length === maxima.length && tokens.every(({ max }, index) => max === (maxima[index] ?? null))
}

/** The commonest sequence of brackets in each part; a draw goes to the longer one. */
function commonShape(sheets: readonly (Tokens | null)[]): Shape {
  const shapeOf = (part: Part) => {
    const seen = new Map<string, { readonly maxima: readonly (number | null)[]; readonly times: number }>()
    for (const sheet of sheets) {
      if (!sheet || sheet[part].length === 0) continue
      const maxima = sheet[part].map(({ max }) => max)
      const key = maxima.join()
      seen.set(key, { maxima, times: (seen.get(key)?.times ?? 0) + 1 })
    }
    const [best] = [...seen.values()].sort(
      (one, other) => other.times - one.times || other.maxima.length - one.maxima.length,
    )
    return best?.maxima ?? []
  }
  return { short: shapeOf('short'), long: shapeOf('long'), oral: shapeOf('oral') }
}

/** Tasks of the paper in the order in which the protocol prints them: the short ones first, where kinds are known. */
function inProtocolOrder(catalogue: readonly CatalogueItem[]): readonly CatalogueItem[] {
  if (catalogue.some(({ kind }) => kind === null)) return catalogue
  return [
    ...catalogue.filter(({ kind }) => kind === 'short'),
    ...catalogue.filter(({ kind }) => kind === 'extended'),
  ]
}

function fitsCatalogue(
  shape: Shape,
  catalogue: readonly CatalogueItem[],
  sheets: readonly (Tokens | null)[],
): boolean {
  const maxima = parts.flatMap((part) => shape[part])
  if (maxima.length !== catalogue.length) return false
  const ordered = inProtocolOrder(catalogue)
  if (maxima.some((max, index) => max !== null && max !== ordered[index]?.max)) return false
  return sheets.every(
    (sheet) =>
      !sheet ||
      !parts.every((part) => isOfShape(sheet[part], shape[part])) ||
      parts
        .flatMap((part) => sheet[part])
        .every(({ points, max }, index) => max !== null || points <= (ordered[index]?.max ?? 0)),
  )
}

function itemsOfCatalogue(shape: Shape, catalogue: readonly CatalogueItem[]): readonly ItemReading[] {
  const shorts = shape.short.length
  return inProtocolOrder(catalogue).map(({ label, max, kind, difficulty }, index) => ({
    label,
    written: label,
    max,
    kind: kind ?? (index < shorts ? 'short' : 'extended'),
    difficulty,
  }))
}

/** Without a catalogue a task is known by its place: the protocol prints no numbers. */
function itemsOfShape(shape: Shape): readonly ItemReading[] {
  const kinds = { short: 'short', long: 'extended', oral: 'extended' } as const
  return parts
    .flatMap((part) => shape[part].map((max) => ({ part, max })))
    .map(({ part, max }, index) => ({
      label: String(index + 1),
      written: String(index + 1),
      max,
      kind: kinds[part],
      difficulty: null,
    }))
}

function sum(tokens: readonly AnswerToken[]): number {
  return tokens.reduce((total, { points }) => total + points, 0)
}
