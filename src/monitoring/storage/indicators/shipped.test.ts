import { describe, expect, it } from 'vitest'
import { readyFormAsking } from '../../domain/catalogue/ready-form-asking.ts'
import { findFormFaults } from '../../domain/form/form-faults.ts'
import { formFromCounters } from '../../domain/indicator/form-from-counters.ts'
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

  it.each(all)('$key: its counters make forms that can be asked', ({ content }) => {
    for (const counters of [content.baseCounters, ...content.directions.map((one) => one.counters)]) {
      if (counters.length > 0) expect(findFormFaults(formFromCounters('Форма', counters))).toEqual([])
    }
  })
})
