import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Horizon } from '../plan-reading.ts'
import { gistOf } from './deadline-gist.ts'
import { readDeadlines } from './read-deadlines.ts'

const horizon: Horizon = {
  kind: 'calendar-years',
  startsOn: plainDate('2024-01-01'),
  endsOn: plainDate('2026-12-31'),
}

describe('a deadline cell', () => {
  it('has no deadlines when it is empty', () => {
    expect(['', '  ', '\n', '—', '-'].map((cell) => readDeadlines(cell, { horizon }))).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })

  it('takes its section’s deadline when it is empty, and says so', () => {
    const [deadline] = readDeadlines('', { horizon, sectionDeadline: 'апрель 2025' })

    expect(deadline).toMatchObject({ kind: 'once', months: [4], years: [2025] })
    expect(deadline?.assumed).toEqual([{ field: 'kind', reason: 'Срок взят из заголовка раздела' }])
  })

  it('keeps its own deadline beside a section’s', () => {
    expect(readDeadlines('май 2024', { horizon, sectionDeadline: 'апрель 2025' }).map(gistOf)).toEqual([
      'once · 5/2024',
    ])
  })

  it('asks a person about a phrase outside the grammar', () => {
    const [deadline, ...others] = readDeadlines('как договоримся с коллегами', { horizon })

    expect(others).toEqual([])
    expect(deadline).toMatchObject({ kind: 'external', label: 'как договоримся с коллегами' })
    expect(deadline?.assumed.map(({ field }) => field)).toEqual(['kind'])
  })

  it('says in Russian what it filled in', () => {
    const school: Horizon = {
      kind: 'school-year',
      startsOn: plainDate('2024-09-01'),
      endsOn: plainDate('2025-08-31'),
    }

    expect(readDeadlines('декабрь, май', { horizon: school })[0]?.assumed).toEqual([
      { field: 'years', reason: 'Год не указан: месяцы отнесены к 2024/2025 учебному году' },
    ])
    expect(readDeadlines('август, ноябрь', { horizon: school })[0]?.assumed[0]?.reason).toContain(
      'август назван первым',
    )
  })

  it('leaves months undated when the plan’s period is unknown', () => {
    const [deadline] = readDeadlines('март', { horizon: null })

    expect(deadline).toMatchObject({ kind: 'once', months: [3], years: [] })
    expect(deadline?.assumed).toEqual([
      { field: 'years', reason: 'Год не указан, период действия плана неизвестен' },
    ])
  })
})

describe('a cell for several nested points', () => {
  const points = ['сбор сведений', 'разбор итогов', 'совещание']

  it('gives the n-th deadline to the n-th point', () => {
    const cell = 'Ежеквартально Ноябрь 2024 – январь 2025 Март 2025'
    const deadlines = readDeadlines(cell, { horizon, points })

    expect(deadlines.map(({ pointIndex, kind }) => [pointIndex, kind])).toEqual([
      [0, 'recurring'],
      [1, 'span'],
      [2, 'once'],
    ])
  })

  it('reads one deadline a line when there are as many lines as points', () => {
    expect(
      readDeadlines('Октябрь\nФевраль\nАпрель', { horizon, points }).map(({ months }) => months),
    ).toEqual([[10], [2], [4]])
    expect(readDeadlines('Октябрь\nФевраль\nАпрель', { horizon }).map(({ months }) => months)).toEqual([
      [10, 2, 4],
    ])
  })

  it('pairs nothing when the numbers differ', () => {
    expect(
      readDeadlines('Октябрь 2024; май 2025', { horizon, points }).map((one) => 'pointIndex' in one),
    ).toEqual([false, false])
  })
})

describe('the text of a deadline', () => {
  it('is its own part of the cell as written', () => {
    const cell = 'Январь (сочинение),  Май (экзамены);\nпо итогам ВПР.'

    expect(readDeadlines(cell, { horizon }).map(({ text }) => text)).toEqual([
      'Январь (сочинение)',
      'Май (экзамены)',
      'по итогам ВПР.',
    ])
  })
})
