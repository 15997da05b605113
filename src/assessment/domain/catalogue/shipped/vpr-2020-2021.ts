import type { Subject } from '../../work-key.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { itemOf, type VprPaper } from './shipped-rows.ts'
import { vpr2020 } from './vpr-2020.ts'
import { vprGrade4 } from './vpr-2020-2021-grade-4.ts'
import { vprGrade5 } from './vpr-2020-2021-grade-5.ts'
import { vprGrade6 } from './vpr-2020-2021-grade-6.ts'
import { vprGrade7Humanities } from './vpr-2020-2021-grade-7-humanities.ts'
import { vprGrade7Sciences } from './vpr-2020-2021-grade-7-sciences.ts'
import { vprGrade8Humanities } from './vpr-2020-2021-grade-8-humanities.ts'
import { vprGrade8Sciences } from './vpr-2020-2021-grade-8-sciences.ts'
import { vprGrade10And11 } from './vpr-2020-2021-grade-10-11.ts'
import { vprSkillsOfMathematics } from './vpr-skills-mathematics.ts'
import { vprSkillsOfRussian } from './vpr-skills-russian.ts'

const papers = [
  ...vprGrade4,
  ...vprGrade5,
  ...vprGrade6,
  ...vprGrade7Humanities,
  ...vprGrade7Sciences,
  ...vprGrade8Humanities,
  ...vprGrade8Sciences,
  ...vprGrade10And11,
]

const described =
  'Описания ВПР 2021 года: наибольшие баллы и шкала сверены с их опубликованными копиями и с заполненными формами 2020–2021 годов, уровни и коды — нет'
const seenInForms =
  'Формы сбора ВПР осени 2020 года: наибольшие баллы — по заполненным формам, границы отметок — по описанию 2021 года. Описания 2020 года нет'

/**
 * Papers of autumn 2020 and spring 2021. Skills of Russian and mathematics are in our words where the description says
 * something of the item itself; elsewhere only codes are given.
 */
export const vpr2020And2021: readonly CatalogueWork[] = [
  ...papers
    .filter((paper) => !vpr2020.some((other) => isSamePaper(other, paper)))
    .map(workOf(2020, described)),
  ...vpr2020.map(workOf(2020, seenInForms)),
  ...papers.map(workOf(2021, described)),
]

function isSamePaper(one: VprPaper, other: VprPaper): boolean {
  return one.grade === other.grade && one.subject === other.subject
}

function workOf(year: number, source: string) {
  return ({ grade, subject, max, scale, items }: VprPaper): CatalogueWork => ({
    key: { procedure: 'vpr', year, grade, subject, level: null, series: null },
    maxScore: max,
    items: items.map((row) => {
      const item = itemOf(row)
      return source === described ? { ...item, skill: skillOf(subject, grade, item.label) } : item
    }),
    scale,
    source,
    status: 'draft',
  })
}

function skillOf(subject: Subject, grade: number, label: string): string | null {
  const skills =
    subject === 'mathematics' ? vprSkillsOfMathematics : subject === 'russian' ? vprSkillsOfRussian : {}
  const found = Object.entries(skills[grade] ?? {}).find(([, labels]) => labels.includes(label))
  return found?.[0] ?? null
}
