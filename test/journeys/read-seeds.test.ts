import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Deadline } from '#plans/domain/deadline.ts'
import type { PlanReading, ReadAction } from '#plans/domain/plan-reading.ts'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { type KeyAction, type KeySeed, readAnswerKey } from '../fixtures/plan-answer-key.ts'

const seedsFolder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
const hasSeeds = existsSync(seedsFolder)
if (!hasSeeds) process.stderr.write(`Чтение настоящих планов пропущено: нет папки ${seedsFolder}\n`)

const key = readAnswerKey()

describe.skipIf(!hasSeeds)('five real plans', () => {
  const readings = new Map<string, PlanReading>()
  const reading = (seed: KeySeed): PlanReading => {
    const found = readings.get(seed.file)
    if (!found) throw new Error(`${seed.file} was not read`)
    return found
  }
  const pairs = (): (readonly [ReadAction | undefined, KeyAction])[] =>
    key.flatMap((seed) => seed.actions.map((action, at) => [reading(seed).actions[at], action] as const))

  beforeAll(async () => {
    for (const seed of key) {
      const bytes = readFileSync(`${seedsFolder}/${seed.file}`)
      readings.set(seed.file, readPlan(await readDocument(bytes, seed.file)))
    }
  })

  it('give 196 actions: 28, 84, 31, 38 and 15', () => {
    expect(key.map((seed) => reading(seed).actions.length)).toEqual([28, 84, 31, 38, 15])
    expect(key.map((seed) => seed.actions.length)).toEqual([28, 84, 31, 38, 15])
  })

  it.each(key)('say of themselves what is expected: $file', (seed) => {
    const { title, kind, authority, approval, horizon } = reading(seed)
    expect({ title: fingerprint(title), kind, authority, approval, horizon }).toEqual({
      title: seed.title,
      kind: seed.kind,
      authority: seed.authority,
      approval: seed.approval,
      horizon: seed.horizon,
    })
  })

  it.each(key)('are parted into their sections: $file', (seed) => {
    const { sections, actions } = reading(seed)
    expect(sections.map(({ number, title }) => ({ number, title: fingerprint(title) }))).toEqual(
      seed.sections,
    )
    expect(actions.map((action) => action.sectionIndex)).toEqual(seed.actions.map((action) => action.section))
  })

  it.each(key)('keep numbers, texts, points and results word for word: $file', (seed) => {
    const found = reading(seed).actions.map(({ number, text, points, expectedResultText }) => ({
      number,
      text: fingerprint(text),
      points: points.length,
      result: expectedResultText === null ? null : fingerprint(expectedResultText),
    }))
    expect(found).toEqual(
      seed.actions.map(({ number, text, points, result }) => ({ number, text, points, result })),
    )
  })

  it.each(key)('keep every deadline and performers cell exactly: $file', (seed) => {
    const found = reading(seed).actions.map((action, at) => [
      // A long cell stands in the key as its fingerprint.
      seed.actions[at]?.deadline.startsWith('#')
        ? `#${fingerprint(action.deadlineText)}`
        : action.deadlineText,
      action.performersText,
    ])
    expect(found).toEqual(seed.actions.map((action) => [action.deadline, action.performers]))
  })

  it('structure deadlines and performers right in at least 98 % of the rows', () => {
    const wrongDeadlines = pairs().filter(([found, expected]) => !sameDeadlines(found, expected))
    const wrongPerformers = pairs().filter(
      ([found, expected]) =>
        found?.performers.map(({ kind }) => kind).join() !== expected.performerKinds.join(),
    )
    const share = (wrong: number) => 1 - wrong / pairs().length

    process.stderr.write(
      `Сроки: ${(share(wrongDeadlines.length) * 100).toFixed(1)} %, исполнители: ${(share(wrongPerformers.length) * 100).toFixed(1)} % строк\n`,
    )
    expect(
      share(wrongDeadlines.length),
      JSON.stringify(wrongDeadlines.map(([, one]) => one.deadline)),
    ).toBeGreaterThanOrEqual(0.98)
    expect(
      share(wrongPerformers.length),
      JSON.stringify(wrongPerformers.map(([, one]) => one.performers)),
    ).toBeGreaterThanOrEqual(0.98)
  })

  it('agree with a count of the cells made by hand', () => {
    const count = (texts: readonly string[], wanted: string) =>
      texts.filter((text) => text.toLowerCase().replace(/[.,]$/, '') === wanted).length
    const deadlines = pairs().map(([found]) => found?.deadlineText ?? '')
    const performers = pairs().map(([found]) => found?.performersText ?? '')

    expect(
      [
        'ежегодно',
        'в течение года',
        'по итогам учебного года',
        'постоянно',
        'в течение учебного года',
        '2025',
      ].map((phrase) => count(deadlines, phrase)),
    ).toEqual([72, 19, 15, 9, 6, 3])
    expect(
      ['муоо', 'муоо, оо', 'мку имцро, оу', 'районный методический кабинет', 'управление образования'].map(
        (name) => count(performers, name),
      ),
    ).toEqual([14, 12, 10, 6, 17])
  })

  it('leave a person few questions', () => {
    const errors = key.flatMap((seed) =>
      reading(seed).problems.filter((problem) => problem.severity === 'error'),
    )
    expect(errors).toEqual([])
  })
})

function sameDeadlines(found: ReadAction | undefined, expected: KeyAction): boolean {
  return JSON.stringify(found?.deadlines.map(compared)) === JSON.stringify(expected.deadlines.map(compared))
}

function compared(deadline: KeyAction['deadlines'][number] | Deadline) {
  const { kind, months, years, recurrence, everyYears, day, anchor, condition, label } = deadline
  return { kind, months, years, recurrence, everyYears, day, anchor, condition, label }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
