import { z } from 'zod'
import { type Category, categories } from './category.ts'
import { type Ground, groundSchema } from './ground.ts'
import type { IdentificationInput, IdentifiedSchool } from './identification-input.ts'
import { measureSchool, type SchoolFacts } from './measure-school.ts'
import type { EntryCondition, ExitCondition, RuleTable } from './rule-table.ts'
import { cellsBySchool, gatherOverall } from './works-of-all.ts'

/** входит · не входит · малая выборка (решают люди) · правило не для этой школы */
export const schoolStates = ['in', 'out', 'small-sample', 'excluded'] as const
export type SchoolState = (typeof schoolStates)[number]

/** Against the list of the year before. */
export const listChanges = ['enters', 'stays', 'leaves', 'none'] as const

export const finding = z.object({
  category: z.enum(categories),
  state: z.enum(schoolStates),
  change: z.enum(listChanges),
  /** Every hit, also those that decide nothing. */
  grounds: z.array(groundSchema).readonly(),
  /** Why it stays though no entry condition holds: the exit conditions that are not met. */
  keptBy: z.array(z.string()).readonly(),
  /** In how many works of all entry conditions together there were enough pupils. */
  measured: z.int(),
  /** Why the rule is not for this school. */
  excluded: z.string().nullable(),
})
export type Finding = z.output<typeof finding>

export type SchoolFindings = { readonly schoolId: string; readonly findings: readonly Finding[] }

type Verdict = 'yes' | 'unclear' | 'no'

/**
 * Applies the tables to every school, in the order of the categories; schools come in the order of the input. Pure and
 * without chance: the order of rows makes no difference to what is found.
 * @source docs/methodology/support-rules.md
 */
export function identify(
  input: IdentificationInput,
  tables: readonly RuleTable[],
): readonly SchoolFindings[] {
  const bySchool = cellsBySchool(input.cells)
  const overall = gatherOverall(input.cells)
  const contexts = input.schools.flatMap(({ context, excluded }) =>
    context && excluded === null ? [context.index] : [],
  )
  const ordered = categories.flatMap((category) => tables.filter((table) => table.category === category))
  return input.schools.map((school) => {
    const facts = {
      school,
      own: bySchool.get(school.schoolId) ?? new Map(),
      year: input.year,
      overall,
      contexts,
    }
    const findings: Finding[] = []
    for (const table of ordered) findings.push(judge(table, facts, findings))
    return { schoolId: school.schoolId, findings }
  })
}

function judge(table: RuleTable, facts: SchoolFacts, before: readonly Finding[]): Finding {
  const { category } = table
  const nothing = { category, change: 'none', grounds: [], keptBy: [], measured: 0, excluded: null } as const
  if (facts.school.excluded !== null)
    return { ...nothing, state: 'excluded', excluded: facts.school.excluded }
  const isElsewhere = before.some((one) => table.unless.includes(one.category) && one.state === 'in')
  const isListed = wasListed(facts.school, category, facts.year)
  if (isElsewhere) return { ...nothing, state: 'out', change: isListed ? 'leaves' : 'none' }
  const entries = table.entry.map((condition) => enter(condition, facts))
  const grounds = entries.flatMap((one) => one.grounds)
  const measured = entries.reduce((sum, one) => sum + one.measured, 0)
  const found = { category, grounds, measured, excluded: null, keptBy: [] as readonly string[] }
  if (entries.some(({ verdict }) => verdict === 'yes'))
    return { ...found, state: 'in', change: isListed ? 'stays' : 'enters' }
  if (isListed) {
    const keptBy = table.exit.filter((condition) => !leaves(condition, facts)).map(({ name }) => name)
    return keptBy.length > 0
      ? { ...found, state: 'in', change: 'stays', keptBy }
      : { ...found, state: 'out', change: 'leaves' }
  }
  const isUnclear = measured === 0 || entries.some(({ verdict }) => verdict === 'unclear')
  return { ...found, state: isUnclear ? 'small-sample' : 'out', change: 'none' }
}

/** Only what stands without any one pupil lets a school in by itself. */
function enter(
  condition: EntryCondition,
  facts: SchoolFacts,
): { readonly verdict: Verdict; readonly grounds: readonly Ground[]; readonly measured: number } {
  const works = measureSchool(condition, facts)
  const years = Array.from({ length: condition.years }, (_, back) => facts.year - back)
  const enough = (isCounted: (ground: Ground) => boolean) => {
    const hits = works.filter(({ ground }) => ground !== null && isCounted(ground))
    return condition.eachYear
      ? years.every((year) => hits.filter((one) => one.year === year).length >= condition.minHits)
      : hits.length >= condition.minHits
  }
  const verdict = enough(({ standing }) => standing === 'firm')
    ? 'yes'
    : enough(() => true)
      ? 'unclear'
      : 'no'
  return {
    verdict,
    grounds: works.flatMap(({ ground }) => ground ?? []),
    measured: works.filter(({ isProof }) => isProof).length,
  }
}

/** A school leaves by what has been shown in enough works; a hit that hangs on one pupil still keeps it. */
function leaves(condition: ExitCondition, facts: SchoolFacts): boolean {
  const works = measureSchool(condition, facts)
  const hits = works.filter(({ ground }) => ground !== null).length
  return hits <= condition.mostHits && works.filter(({ isProof }) => isProof).length >= condition.minWorks
}

/** Listed in the year before, or in this one by an order that has been issued already. */
function wasListed({ listed }: IdentifiedSchool, category: Category, year: number): boolean {
  return listed.some((one) => one.category === category && one.year === year - 1)
}
