import { describe, expect, it } from 'vitest'
import { type ExamOfMinimum, findMinimum } from './ege-minimum.ts'
import { shippedMinima } from './shipped/ege-minima.ts'

const exam: ExamOfMinimum = {
  year: 2026,
  procedure: 'ege',
  subject: 'russian',
  level: null,
  purpose: 'certificate',
}

describe('findMinimum', () => {
  it('differs by purpose', () => {
    const value = (purpose: ExamOfMinimum['purpose']) =>
      findMinimum(shippedMinima, { ...exam, purpose })?.value

    expect([value('certificate'), value('university'), value('minprosveshcheniya')]).toEqual([24, 36, 42])
  })

  it('is a mark for base mathematics and a test score for profile, and is not guessed between them', () => {
    const mathematics = { ...exam, subject: 'mathematics' } as const

    expect(findMinimum(shippedMinima, { ...mathematics, level: 'profile' })?.value).toBe(27)
    expect(findMinimum(shippedMinima, { ...mathematics, level: 'base' })).toMatchObject({
      value: 3,
      unit: 'mark',
    })
    expect(findMinimum(shippedMinima, mathematics)).toBeNull()
  })

  it('is not taken from another year', () => {
    expect(findMinimum(shippedMinima, { ...exam, year: 2024 })).toBeNull()
  })

  it('prefers what somebody has confirmed, and the later of two', () => {
    const own = {
      ...exam,
      value: 25,
      unit: 'test-score',
      source: 'распоряжение',
      status: 'confirmed',
    } as const
    const later = { ...own, value: 26 }

    expect(findMinimum([...shippedMinima, own], exam)?.value).toBe(25)
    expect(findMinimum([own, later, ...shippedMinima], exam)?.value).toBe(26)
  })
})
