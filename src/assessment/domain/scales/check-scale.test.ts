import { describe, expect, it } from 'vitest'
import { checkScale } from './check-scale.ts'
import type { Scale } from './scale.ts'
import { scaleOf } from './scale-of.ts'

const codes = (scale: Scale, max: number, items: readonly { label: string; max: number }[] = []) =>
  checkScale(scale, max, items).map(({ code }) => code)

const good = scaleOf([0, 5, 2], [6, 9, 3], [10, 14, 4], [15, 20, 5])

describe('checkScale', () => {
  it('has nothing to say about bands that follow each other from 0 to the highest score', () => {
    expect(codes(good, 20)).toEqual([])
  })

  it.each([
    ['no-bands', scaleOf()],
    ['not-from-zero', scaleOf([1, 5, 2], [6, 20, 3])],
    ['not-to-max', scaleOf([0, 5, 2], [6, 19, 3])],
    ['gap', scaleOf([0, 5, 2], [7, 20, 3])],
    ['overlap', scaleOf([0, 6, 2], [6, 20, 3])],
    ['marks-not-rising', scaleOf([0, 5, 3], [6, 20, 3])],
    ['not-whole', scaleOf([0, 5, 2], [6, 10.5, 3], [11, 20, 4])],
  ] as const)('finds %s', (code, scale) => {
    expect(codes(scale, 20)).toContain(code)
  })

  it('finds a band that ends before it begins', () => {
    expect(codes(scaleOf([0, 5, 2], [6, 5, 3], [6, 20, 4]), 20)).toEqual(['band-backwards'])
  })

  it('asks of a condition that it lowers a mark of the scale for items of the work', () => {
    const items = [
      { label: '1', max: 1 },
      { label: '2', max: 2 },
    ]
    const asking = (condition: Partial<Scale['conditions'][number]>): Scale => ({
      ...good,
      conditions: [{ mark: 4, items: ['1', '2'], least: 2, otherwise: 3, ...condition }],
    })

    expect(codes(asking({}), 20, items)).toEqual([])
    expect(codes(asking({ otherwise: 4 }), 20, items)).toEqual(['condition-not-lower'])
    expect(codes(asking({ items: [] }), 20, items)).toContain('condition-without-items')
    expect(codes(asking({ items: ['1', '7'] }), 20, items)).toEqual(['condition-items-unknown'])
    expect(codes(asking({ least: 4 }), 20, items)).toEqual(['condition-too-high'])
    expect(codes(asking({ mark: 6 }), 20, items)).toContain('condition-mark-unknown')
  })

  it('finds a condition that would make more points worth a lower mark', () => {
    const jump: Scale = { ...good, conditions: [{ mark: 5, items: ['1'], least: 1, otherwise: 3 }] }

    expect(codes(jump, 20)).toEqual(['condition-skips-mark'])
  })
})
