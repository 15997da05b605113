import type { Subject, WorkLevel } from '../../work-key.ts'
import type { ExamMinimum, MinimumPurpose } from '../ege-minimum.ts'

type Values = readonly (readonly [subject: Subject, value: number])[]

const passing2026 =
  'Минимальные баллы ЕГЭ 2026 года по публикациям января 2026 года, с распоряжением не сверено'
const certificate: Values = [
  ['social-studies', 42],
  ['informatics', 40],
  ['physics', 36],
  ['chemistry', 36],
  ['biology', 36],
  ['history', 32],
  ['literature', 32],
  ['geography', 37],
  ['foreign-language', 22],
]

// Others are said to be 40 without being named, so they are left out.
const minobrnauki2026: Values = [
  ['social-studies', 45],
  ['physics', 41],
  ['informatics', 46],
]

const minprosveshcheniya2026: Values = [
  ['russian', 42],
  ['social-studies', 42],
  ['mathematics', 40],
  ['physics', 40],
  ['literature', 40],
  ['geography', 40],
  ['informatics', 45],
  ['history', 38],
  ['foreign-language', 35],
  ['biology', 39],
  ['chemistry', 39],
]

const minobrnauki2021: Values = [
  ['russian', 40],
  ['literature', 40],
  ['geography', 40],
  ['mathematics', 39],
  ['physics', 39],
  ['biology', 39],
  ['chemistry', 39],
  ['social-studies', 45],
  ['history', 35],
  ['informatics', 44],
  ['foreign-language', 30],
]

/** Least scores of ЕГЭ by year, subject and purpose. All are drafts: none was compared with its order. */
export const shippedMinima: readonly ExamMinimum[] = [
  row(2026, 'russian', 'certificate', 24, passing2026),
  row(2026, 'russian', 'university', 36, passing2026),
  row(2026, 'mathematics', 'certificate', 27, passing2026, 'profile'),
  { ...row(2026, 'mathematics', 'certificate', 3, passing2026, 'base'), unit: 'mark' },
  ...rows(2026, 'certificate', certificate, passing2026),
  ...rows(
    2026,
    'minobrnauki',
    minobrnauki2026,
    'Минимальные баллы Минобрнауки России на 2026 год по публикациям',
  ),
  ...rows(
    2026,
    'minprosveshcheniya',
    minprosveshcheniya2026,
    'Минимальные баллы Минпросвещения России на 2026 год по публикациям',
  ),
  ...[2021, 2022].flatMap((year) =>
    rows(
      year,
      'minobrnauki',
      minobrnauki2021,
      'Минимальные баллы Минобрнауки России 2021–2022 годов по публикациям',
    ),
  ),
]

function rows(year: number, purpose: MinimumPurpose, values: Values, source: string): readonly ExamMinimum[] {
  return values.map(([subject, value]) => row(year, subject, purpose, value, source))
}

function row(
  year: number,
  subject: Subject,
  purpose: MinimumPurpose,
  value: number,
  source: string,
  level: WorkLevel | null = null,
): ExamMinimum {
  return {
    year,
    procedure: 'ege',
    subject,
    level,
    purpose,
    value,
    unit: 'test-score',
    source,
    status: 'draft',
  }
}
