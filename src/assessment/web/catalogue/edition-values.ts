import type { EditionView } from '../../catalogue-contract.ts'
import type { WorkContent } from '../../domain/catalogue/catalogue-shapes.ts'
import { codesIn } from '../../domain/catalogue/description-cells.ts'
import type { Authority } from '../../domain/catalogue/edition.ts'

type Item = WorkContent['items'][number]

/** What the form of a work holds while it is typed. */
export type EditionValues = {
  authority: Authority
  edition: number | ''
  maxScore: number | ''
  source: string
  scaleKind: 'none' | 'marks' | 'pass'
  /** Marks of the scale rising, each with its highest score; that of the last is the work's. */
  bands: { mark: number; to: number | '' }[]
  conditions: { mark: number; least: number | ''; items: string; otherwise: number }[]
  testScores: string
  items: {
    key: string
    label: string
    max: number | ''
    difficulty: NonNullable<Item['difficulty']> | ''
    content: string
    requirements: string
    skill: string
    kind: Item['kind']
  }[]
}

export const marksOfKind = { none: [], marks: [2, 3, 4, 5], pass: [0, 1] } as const

export function valuesOfEdition(edition: Omit<EditionView, 'isInForce' | 'removed'> | null): EditionValues {
  const scale = edition?.scale ?? null
  const isPass = scale?.bands.every(({ mark }) => mark < 2) ?? false
  return {
    authority: edition?.authority ?? 'federal',
    edition: edition?.edition ?? 1,
    maxScore: edition?.maxScore ?? '',
    source: edition?.source ?? '',
    scaleKind: scale === null ? 'none' : isPass ? 'pass' : 'marks',
    bands: scale?.bands.map(({ mark, to }) => ({ mark, to })) ?? [],
    conditions: scale?.conditions.map(({ items, ...one }) => ({ ...one, items: items.join(', ') })) ?? [],
    testScores: edition?.testScores?.join(' ') ?? '',
    items: (edition?.items ?? []).map(itemValues),
  }
}

export function itemValues(item: Item, at: number): EditionValues['items'][number] {
  return {
    key: `${at} ${item.label}`,
    label: item.label,
    max: item.max,
    difficulty: item.difficulty ?? '',
    content: item.content.join(' '),
    requirements: item.requirements.join(' '),
    skill: item.skill ?? '',
    kind: item.kind,
  }
}

export function contentOfValues(values: EditionValues): WorkContent {
  const maxScore = Number(values.maxScore)
  return {
    authority: values.authority,
    edition: Number(values.edition) || 1,
    maxScore,
    source: values.source,
    items: values.items.map(({ label, max, difficulty, content, requirements, skill, kind }) => ({
      label: label.trim(),
      max: Number(max),
      kind,
      difficulty: difficulty === '' ? null : difficulty,
      content: [...codesIn(content)],
      requirements: [...codesIn(requirements)],
      skill: skill.trim() === '' ? null : skill.trim(),
    })),
    scale:
      values.scaleKind === 'none'
        ? null
        : {
            bands: bandsOfValues(values.bands, maxScore),
            conditions: values.conditions.map(({ mark, least, items, otherwise }) => ({
              mark,
              least: Number(least),
              otherwise,
              items: items.split(/[\s,;]+/).filter((label) => label !== ''),
            })),
          },
    testScores:
      values.testScores.trim() === ''
        ? null
        : values.testScores
            .trim()
            .split(/[\s,;]+/)
            .map(Number),
  }
}

/** Each band begins after the one before it; the last one ends at the highest score. */
export function bandsOfValues(
  bands: EditionValues['bands'],
  maxScore: number,
): { from: number; to: number; mark: number }[] {
  return bands.map(({ mark, to }, at) => {
    const before = bands[at - 1]
    const end = at === bands.length - 1 ? maxScore : Number(to)
    return { from: before ? Number(before.to) + 1 : 0, to: end, mark }
  })
}
