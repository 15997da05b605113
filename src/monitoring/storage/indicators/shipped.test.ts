import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { attendanceForm } from '../../domain/catalogue/attendance-form.ts'
import { readyFormAsking } from '../../domain/catalogue/ready-form-asking.ts'
import { findFormFaults } from '../../domain/form/form-faults.ts'
import { formFromCounters } from '../../domain/indicator/form-from-counters.ts'
import { knownForms } from '../../domain/known/known-forms.ts'
import { findMethodologyFaults } from '../../domain/methodology/methodology-faults.ts'
import { usualDirections } from '../../domain/methodology/usual-directions.ts'
import { scoreOrganization } from '../../domain/scoring/score.ts'
import { shippedMethodologies } from './shipped.ts'

describe('the shipped catalogue', () => {
  const all = shippedMethodologies()

  it('has 192 indicators of the tracks, each once, and layouts of both years', () => {
    const tracks = all.find(({ key }) => key === 'tracks')
    const codes = tracks?.content.indicators.map(({ code }) => code) ?? []
    expect(codes.length).toBe(192)
    expect(new Set(codes).size).toBe(192)
    expect(all.map(({ key }) => key)).toEqual([
      'tracks',
      'mechanisms-2021',
      'mechanisms-2019',
      'motivating',
      'mkdo',
      'noko',
      'heads',
      'internal-quality',
    ])
  })

  it('calls the tracks as a methodology of one’s own does', () => {
    const tracks = all.find(({ key }) => key === 'tracks')
    expect(tracks?.content.directions.map(({ code, title }) => ({ code, title }))).toEqual([
      ...usualDirections,
    ])
  })

  it.each(all)(
    '$key: every formula can be read, nothing is refused, every line says where it is from',
    ({ content }) => {
      expect(findMethodologyFaults(content, new Map())).toEqual([])
      expect(content.indicators.length).toBeGreaterThan(7)
      for (const { source, title } of content.indicators)
        expect(`${source}${title}`.length).toBeGreaterThan(5)
      const places = new Set(content.directions.flatMap(({ positions }) => positions.map(({ code }) => code)))
      for (const { position } of content.indicators) if (position !== null) expect(places).toContain(position)
    },
  )

  it('asks the self-check of ВСОКО by its ready form, and scores it: the worked example', () => {
    const found = all.find(({ key }) => key === 'internal-quality')
    if (!found) throw new Error('the catalogue has the internal system')
    const { content } = found
    expect(readyFormAsking(content.directions[0]?.counters ?? [])?.key).toBe('internal-quality')
    const marks = [1, 1, 1, 1, 0, 0, 1, 1, 1]
    const shareOf = (part: number) => ({ part, whole: 1, value: part * 100, absent: null })
    const values = new Map(marks.map((part, at) => [`VSK-0${at + 1}`, shareOf(part)]))
    const { whole } = scoreOrganization(content, values, () => null)
    expect(whole).toMatchObject({ level: 'работает не всё', of: 9, known: 9 })
    expect(whole.score).toBeCloseTo(77.78, 2)
    values.delete('VSK-05')
    expect(scoreOrganization(content, values, () => null).whole).toMatchObject({
      score: 87.5,
      level: 'система работает',
      of: 8,
    })
  })

  it('takes attendance from the ready form: CTL-01, 02 and 03 of the worked example', () => {
    const tracks = all.find(({ key }) => key === 'tracks')
    const own = (tracks?.content.indicators ?? []).filter(({ code }) => /^CTL-0[123]$/.test(code))
    const form = attendanceForm.content
    const given = { enrolled: 300, not_started: 1, absent_3: 6, absent_10: 2, absent_15: 1 }
    const values = { ...given, lessons_given: 31_500, lessons_missed: 1890 }
    const day = plainDate('2026-11-23')
    const figures = knownForms
      .filter(({ isOf }) => isOf(form))
      .flatMap(({ read }) =>
        read(form, { values, explanations: {} }, { begins: day, until: day, today: day }),
      )
    const known = new Map<string, number>(figures)
    const figureOf = (formula = '') => known.get(formula)
    expect(
      own.map(({ numerator, denominator }) => [figureOf(numerator.formula), figureOf(denominator?.formula)]),
    ).toEqual([
      [1, undefined],
      [3, 300],
      [29_610, 31_500],
    ])
    expect(own.map(({ level }) => level)).toEqual(['organization', 'organization', 'organization'])
  })

  it.each(all)('$key: its counters make forms that can be asked', ({ content }) => {
    for (const counters of [content.baseCounters, ...content.directions.map((one) => one.counters)]) {
      if (counters.length > 0) expect(findFormFaults(formFromCounters('Форма', counters))).toEqual([])
    }
  })
})
