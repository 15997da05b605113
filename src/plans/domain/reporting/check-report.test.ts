import { describe, expect, it } from 'vitest'
import { checkReport } from './check-report.ts'
import type { TypedReport } from './report.ts'

const typed: TypedReport = {
  outcome: 'done',
  text: ' Проведено 14.10.2026 ',
  reason: null,
  numbers: [],
  links: [],
}
const questions = [
  { questionId: 4, name: 'Число участников', unit: 'чел.' },
  { questionId: 9, name: 'Доля', unit: '%' },
]

it('a report in words alone is enough where nothing else is asked', () => {
  const { report, faults } = checkReport(typed, [])
  expect(faults).toEqual([])
  expect(report).toMatchObject({ outcome: 'done', text: 'Проведено 14.10.2026', reason: null })
})

it('numbers are read with a decimal comma and kept with the words of their questions', () => {
  const numbers = [
    { questionId: 4, value: '1 240' },
    { questionId: 9, value: '87,5' },
    { questionId: 77, value: 'чужой вопрос' },
  ]
  expect(checkReport({ ...typed, numbers }, questions)).toMatchObject({
    faults: [],
    report: {
      numbers: [
        { questionId: 4, name: 'Число участников', unit: 'чел.', value: '1240' },
        { questionId: 9, unit: '%', value: '87.5' },
      ],
    },
  })
})

describe('what is wrong is said at once', () => {
  it('a number that is missing and one that is none', () => {
    const { faults } = checkReport(
      { ...typed, text: '', numbers: [{ questionId: 9, value: 'много' }] },
      questions,
    )
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/text', '/numbers/4', '/numbers/9'])
  })
  it('«не выполнено» needs a reason and neither words nor numbers', () => {
    const nothing = { ...typed, outcome: 'not-done', text: '' } as const
    expect(checkReport(nothing, questions).faults.map(({ pointer }) => pointer)).toEqual(['/reason'])
    expect(checkReport({ ...nothing, reason: 'Карантин' }, questions).faults).toEqual([])
  })
  it('a done task has no reason left from another choice', () => {
    expect(checkReport({ ...typed, reason: 'было' }, []).report.reason).toBeNull()
    expect(checkReport({ ...typed, outcome: 'partly', reason: 'часть классов' }, []).report.reason).toBe(
      'часть классов',
    )
  })
})

describe('links', () => {
  it.each(['https://school5.example.ru/вср?a=1', 'http://example.ru/'])('«%s» is taken', (link) => {
    expect(checkReport({ ...typed, links: [link] }, []).faults).toEqual([])
  })
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///c:/windows',
    'example.ru',
    'https://',
    'http://a@b.ru/',
    'https://a b.ru/',
  ])('«%s» is refused', (link) => {
    expect(checkReport({ ...typed, links: [link] }, []).faults).toEqual([
      { pointer: '/links/0', detail: expect.stringContaining('https://') },
    ])
  })
})
