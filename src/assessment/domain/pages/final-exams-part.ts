import { procedureNames, subjectNames } from '../../texts.ru.ts'
import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import { belowMinimumShare } from '../figures/below-minimum-share.ts'
import type { Figure } from '../figures/figure.ts'
import { type ExamOutcome, finalCertification } from '../figures/final-certification.ts'
import { markedCount } from '../figures/mark-counts.ts'
import { participantsIn } from '../figures/score-distribution.ts'
import type { Procedure } from '../work-key.ts'
import { partCell, percentColumn, percentOf, textColumn } from './columns.ts'
import { figureInterval } from './figure-cells.ts'
import { leastTestScore } from './least-test-score.ts'
import type { PageCell, PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

/** ЕГЭ beside ГВЭ of the same subject and year: without ГВЭ the share of passed says little of all leavers. */
export function finalExamsPart(
  works: readonly WorkTotals[],
  minima: readonly ExamMinimum[],
): PagePart | null {
  const named = works.filter(({ key }) => key.procedure === 'gve-11' || key.procedure === 'gve-9')
  const pairs = new Map(named.map(({ key }) => [`${key.procedure} ${key.year} ${key.subject}`, key]))
  const rows = [...pairs.values()].map(({ procedure: form, year, subject }) => {
    const main = form === 'gve-11' ? 'ege' : 'oge'
    const of = (procedure: Procedure) =>
      works
        .filter(({ key }) => key.procedure === procedure && key.year === year && key.subject === subject)
        .map((work) => outcomeOf(work, leastTestScore(minima, work.key)))
    const [ege, gve] = [sum(of(main)), sum(of(form))]
    const found = finalCertification(ege, gve)
    return {
      to: null,
      cells: [
        `${procedureNames[main]} и ${procedureNames[form]}, ${subjectNames[subject]}, ${year}`,
        ...outcomeCells(found.ege),
        ...outcomeCells(found.gve),
        // Beside the share of ЕГЭ the share of both would tell the few of ГВЭ.
        isFew(found.ege) || isFew(found.gve) ? null : percentOf(found.together.value),
        percentOf(found.gveChosen.value),
      ],
    }
  })
  if (rows.length === 0) return null
  return {
    id: 'ege-gve',
    title: 'Экзамен и ГВЭ',
    note: 'Сдали — набрали минимум или получили «3» и выше. Доля сдавших ЕГЭ или ОГЭ не включает тех, кто выбрал ГВЭ, поэтому рядом общая доля. Если сдавали меньше 5 человек, показано только их число.',
    chart: null,
    columns: [
      textColumn('exam', 'Предмет и год'),
      textColumn('egePart', 'Экзамен: сдали'),
      percentColumn('egeShare', 'Экзамен, %'),
      textColumn('egeInterval', 'Интервал 95 %'),
      textColumn('gvePart', 'ГВЭ: сдали'),
      percentColumn('gveShare', 'ГВЭ, %'),
      textColumn('gveInterval', 'Интервал ГВЭ'),
      percentColumn('together', 'Вместе, %'),
      percentColumn('chosen', 'Выбрали ГВЭ, %'),
    ],
    rows,
    empty: '',
  }
}

/** Fewer are persons, not a share. */
const LEAST_PARTICIPANTS = 5

function isFew({ denominator }: Figure): boolean {
  return denominator > 0 && denominator < LEAST_PARTICIPANTS
}

function outcomeCells(found: Figure): readonly PageCell[] {
  if (isFew(found)) return [`${found.denominator} чел.`, null, null]
  return [partCell(found), percentOf(found.value), figureInterval('pass', found)]
}

function outcomeOf({ testScores, marks }: WorkTotals, minimum: number | null): ExamOutcome {
  if (testScores.length > 0 && minimum !== null) {
    const participants = participantsIn(testScores)
    return { participants, passed: participants - belowMinimumShare(testScores, minimum).numerator }
  }
  return { participants: markedCount(marks), passed: markedCount(marks) - marks[2] }
}

function sum(outcomes: readonly ExamOutcome[]): ExamOutcome {
  return outcomes.reduce(
    (all, one) => ({
      participants: all.participants + one.participants,
      passed: all.passed + one.passed,
    }),
    { participants: 0, passed: 0 },
  )
}
