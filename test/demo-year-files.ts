import { writeXlsx } from 'hucre'
import { type DemoPaper, demoPapers } from '#app/demo/demo-papers.ts'
import { demoPupils } from '#app/demo/demo-pupils.ts'
import { NOT_ATTEMPTED } from '#assessment/domain/reading/item-score.ts'
import type { Organization } from '#organizations/domain/organization.ts'

/** How the one school the journey is about does in a year; the others go on as they did. */
export type YearOfSchool = {
  readonly organizationId: number
  /** How well it teaches: about −1.5 … 0.8. */
  readonly strength: number
  /** Whoever is a point or two short of a mark gets them. */
  readonly isGenerous: boolean
}

type School = Pick<Organization, 'organizationId' | 'type' | 'closedOn' | 'codes' | 'names'>

/** «Ф1» of ВПР of a spring the demonstration has not seen: the fifth grade's two works, a file each. */
export async function demoYearFiles(
  registry: readonly School[],
  year: number,
  own: YearOfSchool,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const schools = registry.filter(({ type, closedOn }) => type === 'school' && closedOn === null)
  const papers = demoPapers(year).filter(
    ({ key }) => key.procedure === 'vpr' && key.year === year && key.grade === 5,
  )
  return await Promise.all(
    papers.map(async (paper) => ({
      name: `${paper.title}.xlsx`,
      bytes: await writeXlsx({
        sheets: [{ name: 'Индивидуальные результаты', rows: f1Of(paper, schools, own) }],
      }),
    })),
  )
}

function f1Of(paper: DemoPaper, schools: readonly School[], own: YearOfSchool) {
  const maxScore = paper.items.reduce((sum, { max }) => sum + max, 0)
  const subject = paper.key.subject === 'russian' ? 'Русский язык' : 'Математика'
  const heldOn = paper.heldOn.split('-').reverse().join('.')
  return [
    [paper.title],
    [`Предмет: ${subject}`, `Максимальный первичный балл: ${maxScore}`, `Дата: ${heldOn}`],
    [
      ...['ОО', 'Муниципалитет', 'Название ОО', 'Код участника', 'Класс', 'Вариант'],
      ...paper.items.map(({ label, max }) => `${label} (${max}б)`),
      ...['Первичный балл', 'Отметка', 'Отметка по журналу'],
    ],
    ...schools.flatMap((school) => rowsOf(paper, school, own)),
  ]
}

function rowsOf(paper: DemoPaper, { organizationId, codes, names }: School, own: YearOfSchool) {
  const roll = {
    code: codes.find(({ system }) => system === 'fisOko')?.code ?? '',
    schoolName: names.at(-1)?.shortName ?? '',
    ...(organizationId === own.organizationId
      ? { perGrade: 100, strength: own.strength, isGenerous: own.isGenerous }
      : { perGrade: 30, strength: 0.2, isGenerous: false }),
  }
  return demoPupils(paper, roll, 5)
    .filter(({ absent }) => !absent)
    .map(({ participantCode, className, variant, scores, primaryScore, mark, journalMark }) => [
      ...[`edu${roll.code}`, 'Заречный муниципальный округ', roll.schoolName],
      ...[Number(participantCode), className, Number(variant)],
      ...scores.map((score) => (score === NOT_ATTEMPTED ? 'X' : score)),
      ...[primaryScore, mark, typeof journalMark === 'number' ? journalMark : null],
    ])
}
