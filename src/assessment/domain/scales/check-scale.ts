import type { Scale, ScaleCondition } from './scale.ts'

export type ScaleFinding = {
  readonly code:
    | 'no-bands'
    | 'not-from-zero'
    | 'not-to-max'
    | 'gap'
    | 'overlap'
    | 'band-backwards'
    | 'not-whole'
    | 'marks-not-rising'
    | 'condition-mark-unknown'
    | 'condition-not-lower'
    | 'condition-without-items'
    | 'condition-items-unknown'
    | 'condition-too-high'
    | 'condition-skips-mark'
  /** JSON pointer into the scale. */
  readonly pointer: string
  readonly message: string
}

type KnownItem = { readonly label: string; readonly max: number }

/**
 * What is wrong with a scale: bands must follow each other without gaps from 0 to the highest score, marks must rise, and a
 * condition may only lower a mark. Labels of conditions are compared with `items` where those are known.
 */
export function checkScale(
  scale: Scale,
  maxScore: number,
  items: readonly KnownItem[] = [],
): readonly ScaleFinding[] {
  return [...checkBands(scale, maxScore), ...checkConditions(scale, items)]
}

function checkBands({ bands }: Scale, maxScore: number): readonly ScaleFinding[] {
  const first = bands[0]
  const last = bands.at(-1)
  if (!first || !last)
    return [{ code: 'no-bands', pointer: '/bands', message: 'В шкале нет ни одной отметки' }]

  const findings: ScaleFinding[] = []
  const say = (code: ScaleFinding['code'], index: number, message: string) =>
    findings.push({ code, pointer: `/bands/${index}`, message })
  if (first.from !== 0) say('not-from-zero', 0, `Шкала начинается с ${first.from}, а должна с 0`)
  for (const [index, band] of bands.entries()) {
    if (!Number.isInteger(band.from) || !Number.isInteger(band.to)) {
      say('not-whole', index, 'Границы должны быть целыми числами')
    }
    if (band.from > band.to) {
      say('band-backwards', index, `Начало ${band.from} больше конца ${band.to}`)
    }
    const next = bands[index + 1]
    if (!next) continue
    if (next.from > band.to + 1) {
      const missing = next.from - 1 === band.to + 1 ? `${band.to + 1}` : `${band.to + 1}–${next.from - 1}`
      say('gap', index + 1, `Баллам ${missing} не назначена отметка`)
    }
    if (next.from <= band.to) say('overlap', index + 1, `Балл ${next.from} стоит в двух строках`)
    if (next.mark <= band.mark) {
      say(
        'marks-not-rising',
        index + 1,
        `После отметки ${band.mark} стоит ${next.mark}: отметки должны расти`,
      )
    }
  }
  if (last.to !== maxScore) {
    say('not-to-max', bands.length - 1, `Шкала кончается на ${last.to}, а наибольший балл ${maxScore}`)
  }
  return findings
}

function checkConditions(scale: Scale, items: readonly KnownItem[]): readonly ScaleFinding[] {
  const marks = new Set(scale.bands.map(({ mark }) => mark))
  const maxOf = new Map(items.map(({ label, max }) => [label, max]))
  const findings: ScaleFinding[] = []
  for (const [index, condition] of scale.conditions.entries()) {
    const say = (code: ScaleFinding['code'], message: string) =>
      findings.push({ code, pointer: `/conditions/${index}`, message })
    const { mark, otherwise, least } = condition
    if (!marks.has(mark)) say('condition-mark-unknown', `В шкале нет отметки ${mark}`)
    if (!marks.has(otherwise)) say('condition-mark-unknown', `В шкале нет отметки ${otherwise}`)
    if (otherwise >= mark) {
      say('condition-not-lower', `Условие должно понижать отметку, а ${otherwise} не ниже ${mark}`)
    }
    if (condition.items.length === 0) say('condition-without-items', 'Не названы задания условия')
    if (maxOf.size > 0) {
      const unknown = condition.items.filter((label) => !maxOf.has(label))
      if (unknown.length > 0) {
        say('condition-items-unknown', `В работе нет заданий: ${unknown.join(', ')}`)
      } else {
        const most = condition.items.reduce((sum, label) => sum + (maxOf.get(label) ?? 0), 0)
        if (least > most) {
          say('condition-too-high', `За эти задания дают не больше ${most}, а требуется ${least}`)
        }
      }
    }
    const skipped = [...marks].filter(
      (between) => otherwise < between && between < mark && !isAskedToo(scale, condition, between),
    )
    if (skipped.length > 0) {
      say(
        'condition-skips-mark',
        `Без этих баллов отметка ${mark} падает до ${otherwise}, а ${skipped.join(' и ')} при меньшем балле остаётся: задайте условие и для неё`,
      )
    }
  }
  return findings
}

/** Whoever fails the condition must also fail that of the mark between: else more points would bring a lower mark. */
function isAskedToo(scale: Scale, failed: ScaleCondition, mark: number): boolean {
  const labels = new Set(failed.items)
  return scale.conditions.some(
    (other) =>
      other.mark === mark &&
      other.otherwise <= failed.otherwise &&
      other.least >= failed.least &&
      other.items.length === labels.size &&
      other.items.every((label) => labels.has(label)),
  )
}
