import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { attendanceForm } from '../catalogue/attendance-form.ts'
import { attestationForm } from '../catalogue/attestation-form.ts'
import { internalQualityForm } from '../catalogue/internal-quality-form.ts'
import { readyForms } from '../catalogue/ready-forms.ts'
import { textbooksForm } from '../catalogue/textbooks-form.ts'
import { amountOf } from '../form/amount.ts'
import type { Answers } from '../form/answers.ts'
import { attendanceOf } from './attendance.ts'
import { attestationFigures, attestedOf } from './attestation.ts'
import { type AttestationKind, isInForce, prepareBy, termOf } from './attestation-term.ts'
import { selfCheckOf } from './internal-quality.ts'
import { knownForms, namesKnownForm } from './known-forms.ts'
import { textbooksOf } from './textbooks.ts'

const answers = (values: Answers['values']): Answers => ({ values, explanations: {} })
const attested = (kind: AttestationKind, day: string) => ({ kind, decidedOn: plainDate(day) })

describe('the term of an attestation (docs/methodology/internal-quality.md)', () => {
  it.each([
    ['first', '2023-08-31', '2028-08-31'],
    ['first', '2023-09-01', null],
    ['first', '2023-09-02', null],
    ['highest', '2020-02-29', '2025-02-28'],
    ['adviser', '2024-04-10', null],
    ['fit', '2023-08-31', '2028-08-31'],
    ['fit', '2023-09-01', '2028-09-01'],
    ['fit', '2026-03-02', '2031-03-02'],
  ] as const)('of %s decided on %s is %s', (kind, day, term) => {
    expect(termOf(attested(kind, day))).toBe(term)
  })

  it('holds on its last day and not on the next; without a term, always; before the decision, never', () => {
    const old = attested('first', '2021-12-20')
    expect(isInForce(old, plainDate('2026-12-20'))).toBe(true)
    expect(isInForce(old, plainDate('2026-12-21'))).toBe(false)
    expect(isInForce(attested('first', '2023-09-01'), plainDate('2060-01-01'))).toBe(true)
    expect(isInForce(old, plainDate('2021-12-19'))).toBe(false)
    expect(prepareBy(old)).toBe('2026-09-21')
    expect(prepareBy(attested('first', '2023-09-01'))).toBeNull()
  })

  it('gives who is attested in time: the worked example', () => {
    const rows: readonly (readonly [string, string, string, string | null])[] = [
      ['1', 'highest', '2024-11-12', null],
      ['2', 'first', '2021-12-20', null],
      ['3', 'first', '2021-10-15', null],
      ['4', 'fit', '2026-09-25', '2026-10-01'],
      ['5', 'fit', '2026-11-02', '2026-10-20'],
      ['6', 'fit', '2023-10-10', null],
    ]
    const people = attestedOf(
      attestationForm.content,
      answers({
        people: rows.map(([who, kind, decided_on, former_until]) => ({
          key: `r${who}`,
          cells: { who, kind, decided_on, former_until },
        })),
      }),
    )
    const span = { begins: plainDate('2026-09-01'), until: plainDate('2026-11-23') }
    expect(attestationFigures(people, { ...span, today: plainDate('2026-11-23') })).toEqual({
      withCategory: 2,
      due: 3,
      inTime: 1,
    })
    // The day after the old category of the second has run out.
    const later = plainDate('2026-12-21')
    expect(attestationFigures(people, { ...span, until: later, today: later })).toEqual({
      withCategory: 1,
      due: 4,
      inTime: 1,
    })
  })
})

describe('the self-check of the internal system', () => {
  const marks = { regulation: 'yes', schedule: 'yes', criteria: 'yes', compared: 'yes', discussed: 'no' }
  const rest = { decided: 'no', prevention: 'yes', report: 'yes', parents: 'yes' }
  const form = internalQualityForm.content

  it('is a point for each of nine; what does not apply leaves both; what is not answered counts nothing', () => {
    expect(selfCheckOf(form, answers({ ...marks, ...rest }))).toEqual({
      points: 7,
      asked: 9,
      regulation: 1,
      prevention: 1,
    })
    const small = { ...marks, ...rest, discussed: 'not-applicable' }
    expect(selfCheckOf(form, answers(small))).toMatchObject({ points: 7, asked: 8 })
    expect(selfCheckOf(form, answers({ ...marks }))).toBeNull()
  })
})

describe('textbooks', () => {
  const list = (rows: readonly (readonly [number | null, number | null])[]) =>
    answers({
      list: rows.map(([pupils, copies], at) => ({
        key: `r${at}`,
        cells: { title: `Учебник ${at}`, grade: 5, pupils, copies, listed: 'yes' },
      })),
    })

  it('counts the lesser of pupils and copies of each title, never copies by pupils', () => {
    const form = textbooksForm.content
    const given = list([
      [30, 40],
      [20, 15],
    ])
    expect(textbooksOf(form, given)).toEqual({ covered: 45, needed: 50, titles: 2, listed: 2 })
    const [figure] = form.figures ?? []
    expect(figure && amountOf(figure.part, form, given)).toBe(45)
    expect(
      textbooksOf(
        form,
        list([
          [30, null],
          [20, 15],
        ]),
      ),
    ).toBeNull()
  })
})

describe('attendance', () => {
  const form = attendanceForm.content
  const month = { enrolled: 300, not_started: 1, absent_3: 6, absent_10: 2, absent_15: 1 }
  const lessons = { lessons_given: 31_500, lessons_missed: 1890 }

  it('sums the bands from each threshold on, and takes the missed lessons off the given: the worked example', () => {
    expect(attendanceOf(form, answers({ ...month, ...lessons }))).toEqual({
      ...{ enrolled: 300, notStarted: 1, absentFrom3: 9, absentFrom10: 3, absentFrom15: 1 },
      lessons: { given: 31_500, attended: 29_610 },
    })
  })

  it('says nothing of what is not answered, and goes on with the rest', () => {
    expect(attendanceOf(form, answers({ ...month, absent_10: null }))).toMatchObject({
      ...{ absentFrom3: null, absentFrom10: null, absentFrom15: 1, lessons: null },
    })
    expect(attendanceOf(form, answers({ ...month, enrolled: null }))).toBeNull()
    const [read] = knownForms.flatMap((one) => (one.space === 'attendance' ? [one.read] : []))
    const day = plainDate('2026-11-23')
    const names = read?.(form, answers(month), { begins: day, until: day, today: day }).map(([name]) => name)
    expect(names).not.toContain('attendance.lessons_given')
    expect(names).toContain('attendance.absent_from_10')
  })
})

it('each known form is one of the ready ones, and no other form is taken for it', () => {
  expect(
    knownForms.map(({ space, isOf }) => [
      space,
      readyForms.filter(({ content }) => isOf(content)).map(({ key }) => key),
    ]),
  ).toEqual([
    ['internal', ['internal-quality']],
    ['attestation', ['attestation']],
    ['textbooks', ['textbooks']],
    ['attendance', ['attendance']],
  ])
  expect(namesKnownForm('attestation.in_time', attestationForm.content)).toBe(true)
  expect(namesKnownForm('base.teachers', attestationForm.content)).toBe(false)
})
