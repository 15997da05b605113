import { describe, expect, it } from 'vitest'
import type { WorkKey } from '../work-key.ts'
import { findWork } from './find-work.ts'
import { shippedWorks } from './shipped-works.ts'

const key: WorkKey = { procedure: 'vpr', year: 2021, grade: 6, subject: 'russian', level: null, series: null }

describe('findWork', () => {
  it('finds the work of a grade, a subject and a year', () => {
    expect(findWork(shippedWorks, key)).toMatchObject({ maxScore: 51, key })
  })

  it('finds nothing for a year that nobody has described', () => {
    expect(findWork(shippedWorks, { ...key, year: 2023 })).toBeNull()
  })

  it('lets a file leave the grade unsaid where there is one work only', () => {
    const oge: WorkKey = { ...key, procedure: 'oge', year: 2023, grade: null }

    expect(findWork(shippedWorks, oge)?.maxScore).toBe(33)
  })

  it('does not guess between base and profile mathematics', () => {
    const ege: WorkKey = { ...key, procedure: 'ege', year: 2026, grade: null, subject: 'mathematics' }

    expect(findWork(shippedWorks, ege)).toBeNull()
    expect(findWork(shippedWorks, { ...ege, level: 'base' })?.maxScore).toBe(21)
    expect(findWork(shippedWorks, { ...ege, grade: 11, level: 'profile' })?.maxScore).toBe(32)
  })

  it('keeps the series of ГВЭ apart', () => {
    const gve: WorkKey = { ...key, procedure: 'gve-9', year: 2023, grade: 9, subject: 'mathematics' }

    expect(findWork(shippedWorks, gve)).toBeNull()
    expect(findWork(shippedWorks, { ...gve, series: '200' })?.maxScore).toBe(12)
  })
})
