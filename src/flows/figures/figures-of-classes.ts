import { schoolYearOfWork } from '#assessment/domain/work-season.ts'
import { type ClassMarks, readClassMarks } from '#assessment/storage/figures/read-class-marks.ts'
import { listWorksWithResults, type WorkWithResults } from '#assessment/storage/read-works.ts'
import { gradeOfClass } from '#kernel/class-name.ts'
import type { ClassFigures, ClassSources } from '#monitoring/domain/indicator/class-figures.ts'
import { classSourceOf } from '#monitoring/domain/indicator/class-figures.ts'
import type { OutsideFigure } from '#monitoring/domain/indicator/outside-figures.ts'
import type { ClassesOutside } from '#monitoring/http/indicators/indicators-port.ts'
import type { Tx } from '#server-kit/database/database.ts'

const HIGH_SCORE = 81
const procedures = ['vpr', 'oge', 'ege'] as const
type Procedure = (typeof procedures)[number]

/** Marks and scores of each class, for the school years and procedures that the named figures are of; other names are nobody's. */
export async function readFiguresOfClasses(
  tx: Tx,
  {
    year,
    names,
    organizationIds,
  }: {
    readonly year: number
    readonly names: readonly OutsideFigure[]
    readonly organizationIds?: readonly number[]
  },
): Promise<ClassesOutside> {
  const asked = procedures.filter((one) => names.some((name) => classSourceOf(name) === `assessment.${one}`))
  if (asked.length === 0) return new Map()
  // Where nobody knows when it was written, a work is of the spring of its year.
  const works = new Map(
    (await listWorksWithResults(tx))
      .filter(
        ({ key, season }) =>
          (schoolYearOfWork(key, season) ?? key.year - 1) === year &&
          asked.some((one) => one === key.procedure),
      )
      .map((work) => [work.workId, work]),
  )
  const rows = await readClassMarks(tx, {
    workIds: [...works.keys()],
    years: [...new Set([...works.values()].map(({ key }) => key.year))],
    highFrom: HIGH_SCORE,
    ...(organizationIds === undefined ? {} : { organizationIds }),
  })
  return new Map(
    [...Map.groupBy(rows, ({ organizationId }) => organizationId)].map(([organizationId, own]) => [
      organizationId,
      sourcesOf(own, works, asked),
    ]),
  )
}

function sourcesOf(
  rows: readonly ClassMarks[],
  works: ReadonlyMap<number, WorkWithResults>,
  asked: readonly Procedure[],
): ClassSources {
  return new Map(
    asked.flatMap((procedure) => {
      const own = rows.filter(({ workId }) => works.get(workId)?.key.procedure === procedure)
      if (own.length === 0) return []
      const byClass = Map.groupBy(own, (row) => classOf(row, works.get(row.workId)))
      const classes = [...byClass].map(([name, parts]) => [name, figuresOf(procedure, parts)] as const)
      return [[`assessment.${procedure}`, new Map(classes)] as const]
    }),
  )
}

/** «А» of a work of the fifth grade is 5А; where no class is named, the grade says what is known. */
function classOf({ className }: ClassMarks, work: WorkWithResults | undefined): string {
  const grade = work?.key.grade ?? null
  if (className === null) return grade === null ? '' : String(grade)
  return gradeOfClass(className) === null && grade !== null ? `${grade}${className}` : className
}

function figuresOf(procedure: Procedure, parts: readonly ClassMarks[]): ClassFigures {
  const sum = (count: (part: ClassMarks) => number) => parts.reduce((all, part) => all + count(part), 0)
  const figures: readonly (readonly [OutsideFigure, number])[] =
    procedure === 'ege'
      ? [
          ['assessment.ege_works', sum(({ testScores }) => testScores)],
          ['assessment.ege_high', sum(({ highScores }) => highScores)],
        ]
      : [
          [`assessment.${procedure}_marks`, sum(({ marks }) => marks[2] + marks[3] + marks[4] + marks[5])],
          [`assessment.${procedure}_marks_45`, sum(({ marks }) => marks[4] + marks[5])],
          [`assessment.${procedure}_marks_2`, sum(({ marks }) => marks[2])],
        ]
  // Each pupil writes several works: the largest of them is how many there are at least.
  return { pupils: Math.max(...parts.map(({ participants }) => participants)), figures: new Map(figures) }
}
