import { NOT_ATTEMPTED } from '#assessment/domain/reading/item-score.ts'
import type { PupilReading } from '#assessment/domain/reading/results-reading.ts'
import { type Chance, chanceOf } from './demo-chance.ts'
import type { DemoPaper } from './demo-papers.ts'

export type DemoRoll = {
  /** Six digits. */
  readonly code: string
  readonly schoolName: string
  readonly perGrade: number
  /** How well the school teaches: about −0.6 … 0.8. */
  readonly strength: number
  /** Marks just under a border are lifted over it. */
  readonly isGenerous: boolean
}

/** The rows of one school in one work: each pupil has an ability, each item an ease, and chance does the rest. */
export function demoPupils(paper: DemoPaper, roll: DemoRoll, firstRow: number): readonly PupilReading[] {
  const chance = chanceOf(`${roll.code} ${JSON.stringify(paper.key)}`)
  const { grade, year, procedure } = paper.key
  const size = Math.max(
    3,
    Math.round(roll.perGrade * (grade === null ? 0.5 : 1) * (0.9 + chance.next() * 0.2)),
  )
  const pupils: PupilReading[] = []
  for (let number = 1; number <= size; number++) {
    const comes = chance.next() < paper.share
    // Nobody is absent from an exam that was not chosen.
    if (!comes && (procedure === 'ege' || procedure === 'gve-11')) continue
    const notes = groupsOf(paper, roll, number)
    const ability = roll.strength + chance.normal() * 0.9 + (year % 3) * 0.05 + headStartOf(notes)
    const letter = 'АБВ'[Math.floor((number - 1) / 26)] ?? 'Г'
    const blank: PupilReading = {
      sheet: procedure === 'vpr' ? 'Индивидуальные результаты' : 'Протокол',
      row: firstRow + pupils.length,
      school: roll.code,
      municipality: 'Заречный муниципальный округ',
      schoolName: roll.schoolName,
      className: `${grade ?? 11}${letter}`,
      participantCode: `${grade ?? 11}${String(number).padStart(4, '0')}`,
      pseudonym: procedure === 'vpr' ? null : `demo-${roll.code}-${year}-${grade ?? 11}-${number}`,
      sex: chance.next() < 0.5 ? 'm' : 'f',
      variant: String(1 + Math.floor(chance.next() * 16)),
      absent: !comes,
      scores: [],
      countedInItems: comes,
      primaryScore: null,
      testScore: null,
      mark: null,
      markFrom: null,
      journalMark: procedure === 'vpr' ? journalOf(ability, chance) : annualOf(ability, paper, roll, number),
      notes,
    }
    pupils.push(comes ? { ...blank, ...writtenBy(ability, paper, roll, chance) } : blank)
  }
  return pupils
}

/** Who takes ОГЭ once more, who has ОВЗ, who may get a medal: the same in all papers of a pupil. */
function groupsOf({ key }: DemoPaper, { code }: DemoRoll, number: number): PupilReading['notes'] {
  const chance = chanceOf(`groups ${code} ${key.year} ${number}`)
  const [one, other] = [chance.next(), chance.next()]
  if (key.procedure === 'oge') return { repeater: one < 0.05 ? 1 : 0, ovz: other < 0.08 ? 1 : 0 }
  if (key.procedure === 'ege') return { medal: one < 0.1 ? 1 : one < 0.14 ? 2 : 0 }
  return {}
}

function headStartOf({ repeater, ovz, medal }: PupilReading['notes']): number {
  return (
    (repeater === 1 ? -0.9 : 0) + (ovz === 1 ? -0.4 : 0) + (typeof medal === 'number' && medal > 0 ? 1.7 : 0)
  )
}

function writtenBy(ability: number, paper: DemoPaper, roll: DemoRoll, chance: Chance): Partial<PupilReading> {
  const scores = paper.items.map(({ max }, index) => {
    const ease = 0.9 - (index / paper.items.length) * 1.5 + ((index * 7) % 5) * 0.12
    const success = 1 / (1 + Math.exp(-1.5 * (ability + ease)))
    if (success < 0.35 && chance.next() < 0.12) return NOT_ATTEMPTED
    let got = 0
    for (let point = 0; point < max; point++) if (chance.next() < success) got++
    return got
  })
  const sum = () => scores.reduce((total, score) => total + Math.max(0, score), 0)
  liftToMark(scores, paper, roll, chance)
  const primaryScore = sum()
  const band = paper.bands.find(({ from, to }) => from <= primaryScore && primaryScore <= to)
  return {
    scores,
    primaryScore,
    testScore: paper.testScores?.[primaryScore] ?? null,
    mark: band?.mark ?? null,
    markFrom: band ? 'file' : null,
  }
}

/** Everywhere a point is sometimes found for a «3»; a generous school finds two, and for the other marks too. */
function liftToMark(scores: number[], paper: DemoPaper, { isGenerous }: DemoRoll, chance: Chance): void {
  const total = scores.reduce((all, score) => all + Math.max(0, score), 0)
  const border = paper.bands.find(({ from }) => from > total && from - total <= (isGenerous ? 2 : 1))
  if (!border || (border.mark !== 3 && !isGenerous)) return
  if (chance.next() >= (isGenerous ? 0.85 : 0.35)) return
  for (let missing = border.from - total; missing > 0; missing--) liftOne(scores, paper)
}

function liftOne(scores: number[], paper: DemoPaper): void {
  const at = scores.findIndex((score, index) => score < (paper.items[index]?.max ?? 0))
  scores[at] = Math.max(0, scores[at] ?? 0) + 1
}

/** The mark of the year beside that of ОГЭ. */
function annualOf(
  ability: number,
  { key }: DemoPaper,
  { code }: DemoRoll,
  number: number,
): PupilReading['journalMark'] {
  if (key.procedure !== 'oge') return null
  return journalOf(ability + 0.3, chanceOf(`annual ${code} ${key.year} ${key.subject} ${number}`))
}

function journalOf(ability: number, chance: Chance): PupilReading['journalMark'] {
  if (chance.next() < 0.02) return 'none'
  const mark = Math.round(3.7 + ability * 0.75 + chance.normal() * 0.35)
  return Math.min(5, Math.max(2, mark))
}
