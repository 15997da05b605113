import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedKappa } from '#statistics/weighted-kappa.ts'
import { findBlank, withoutBlankMarkers } from './find-blank.ts'
import { lookedAt, nameGroups } from './groups.ts'
import { InstrumentSchema, indicatorsOf } from './instrument.ts'
import { countMarkers, markerKey, stepByMarkers } from './markers.ts'
import { agreementTable, profileOf, profileOfGroups } from './profile.ts'
import { keepRatings, type Mark } from './rating.ts'
import { readyInstrument } from './ready-instrument.ts'
import { withReadyMarkers } from './ready-markers.ts'

describe('markers', () => {
  const markers = [['а', 'б'], ['в', 'г', 'д'], ['е'], ['ж', 'з']]
  const all = [['2.0', '2.1'], ['3.0', '3.1', '3.2'], ['4.0'], ['5.0', '5.1']].flat()
  /** «да» to the first so many, «нет» to the rest. */
  const first = (yes: number) => Object.fromEntries(all.map((key, at) => [key, at < yes]))
  const step = (answers: Readonly<Record<string, boolean>>, halfSteps = true) =>
    stepByMarkers(markers, answers, { halfSteps })

  it('put an indicator at the highest level that holds with all below it: the worked example of the methodology', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((yes) => step(first(yes)))).toEqual([
      1, 1.5, 2, 2, 2.5, 3, 4, 4.5, 5,
    ])
    expect([0, 1, 2, 4, 5, 8].map((yes) => step(first(yes), false))).toEqual([1, 1, 2, 2, 3, 5])
    // What is confirmed above a level that is not reached adds nothing.
    expect(step({ ...first(2), '5.0': true, '5.1': true })).toBe(2)
    expect(countMarkers(markers, first(3))).toEqual({ yes: 3, answered: 8, whole: 8 })
  })

  it('wait for an answer that could change the level, and for no other', () => {
    expect(step({ '2.0': true })).toBeNull()
    expect(step({ '2.0': false })).toBeNull()
    expect(step({ '2.0': false }, false)).toBe(1)
    expect(step({ '2.0': true, '2.1': true, '3.0': false, '3.1': false })).toBe(2)
    expect(step({ '2.0': true, '2.1': true, '3.0': true, '3.1': true })).toBeNull()
  })

  it('never put an indicator lower for one more that is confirmed, and a known level stays whatever is answered next', () => {
    const answers = fc.dictionary(fc.constantFrom(...all), fc.boolean())
    fc.assert(
      fc.property(answers, fc.constantFrom(...all), fc.boolean(), (given, key, halfSteps) => {
        const [low, high] = [
          step({ ...given, [key]: false }, halfSteps),
          step({ ...given, [key]: true }, halfSteps),
        ]
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low)
        const now = step(given, halfSteps)
        if (now !== null && given[key] === undefined) expect([low, high]).toEqual([now, now])
      }),
      { numRuns: 100 },
    )
  })

  it('are read by the server anew: a mark of one’s own does not stand against them', () => {
    const instrument = withReadyMarkers(readyInstrument)
    const yes = {
      [markerKey(2, 0)]: true,
      [markerKey(2, 1)]: true,
      [markerKey(3, 0)]: false,
      [markerKey(3, 1)]: false,
    }
    const kept = keepRatings(instrument, {
      process_play: { mark: 5, note: '', markers: { ...yes, '9.9': true } },
      goals_known: { mark: 2.5, note: 'без маркеров' },
      content_speech: { mark: 'na', note: '', markers: yes },
    })
    expect(kept.process_play).toEqual({ mark: 2, note: '', markers: yes })
    expect(kept.goals_known).toEqual({ mark: null, note: 'без маркеров' })
    expect(kept.content_speech?.mark).toBe('na')
    expect(InstrumentSchema.parse(instrument)).toEqual(instrument)
    expect(withoutBlankMarkers(instrument)).toEqual(instrument)
    const bare = {
      ...instrument,
      areas: instrument.areas.map((area) => ({
        ...area,
        indicators: area.indicators.map((one) =>
          one.key === 'process_plan' ? { ...one, markers: [[''], ['а'], ['б'], ['в']] } : one,
        ),
      })),
    }
    expect(findBlank(bare)).toContain('«Планирование и наблюдение»: напишите маркеры уровня 2')
  })
})

describe('groups of a kindergarten', () => {
  const instrument = withReadyMarkers(readyInstrument)
  const groups = nameGroups(['Ромашка', 'Теремок'], [])
  const mark = (level: Mark) => ({ mark: level, note: '' })

  it('are the mean over groups, and weigh as one indicator: the worked example of the methodology', () => {
    const sheet = {
      'process_play.g1': mark(4),
      'process_play.g2': mark(3),
      'process_plan.g1': mark(2),
      'process_plan.g2': mark('na'),
    }
    const process = profileOf(instrument, [sheet], {}, groups).find(({ key }) => key === 'process')
    expect(process).toEqual({ key: 'process', value: (3.5 + 2) / 2, counted: 2 })
    const shown = profileOfGroups(
      instrument,
      groups,
      (line) => sheet[line as keyof typeof sheet]?.mark ?? null,
    )
    expect(shown?.areas.find(({ key }) => key === 'process')).toMatchObject({ values: [3, 3], value: 2.75 })
    // One group would say what the kindergarten's own figure says.
    expect(profileOfGroups(instrument, groups.slice(0, 1), () => 3)).toBeNull()
  })

  it('are asked once each, what belongs to the whole once, and keep their keys when others come and go', () => {
    const asked = indicatorsOf(lookedAt(instrument, groups))
    const ofGroups = indicatorsOf(instrument).filter(({ isOfGroups }) => isOfGroups).length
    expect(asked.length).toBe(indicatorsOf(instrument).length + ofGroups)
    expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length)
    expect(lookedAt(instrument, []).areas.map(({ indicators }) => indicators.map(({ key }) => key))).toEqual(
      instrument.areas.map(({ indicators }) => indicators.map(({ key }) => key)),
    )
    expect(nameGroups(['Звёздочка', 'Теремок'], groups)).toEqual([
      { key: 'g3', name: 'Звёздочка' },
      { key: 'g2', name: 'Теремок' },
    ])
  })

  it('and half levels leave agreement by whole levels as it was', () => {
    const sheet = (one: Mark, two: Mark) => ({ goals_known: mark(one), goals_child: mark(two) })
    const pairs = [{ instrument, ratings: [sheet(4, 2), sheet(3, 2)] }]
    expect(weightedKappa(agreementTable(instrument, pairs))?.kappa).toBeCloseTo(
      weightedKappa(agreementTable({}, pairs))?.kappa ?? 0,
      12,
    )
  })
})
