import { describe, expect, it } from 'vitest'
import { findFormFaults } from '../../domain/form/form-faults.ts'
import { formFromCounters } from '../../domain/indicator/form-from-counters.ts'
import { findMethodologyFaults } from '../../domain/methodology/methodology-faults.ts'
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

  it.each(all)('$key: its counters make forms that can be asked', ({ content }) => {
    for (const counters of [content.baseCounters, ...content.directions.map((one) => one.counters)]) {
      if (counters.length > 0) expect(findFormFaults(formFromCounters('Форма', counters))).toEqual([])
    }
  })
})
