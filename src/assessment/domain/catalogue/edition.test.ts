import { describe, expect, it } from 'vitest'
import { worksInForce } from './catalogue-in-force.ts'
import { checkWork } from './check-work.ts'
import { type CatalogueEdition, editionInForce } from './edition.ts'
import { findWork } from './find-work.ts'
import { shippedWorks } from './shipped-works.ts'
import { readWorkAddress, writeWorkAddress } from './work-address.ts'

const [work] = shippedWorks.filter(({ key }) => key.procedure === 'oge' && key.year === 2023)
if (!work) throw new Error('no such work')

const edition = (
  given: Partial<CatalogueEdition>,
  status: 'confirmed' | 'draft' = 'draft',
): CatalogueEdition => ({
  ...{ editionId: 1, version: 1, authority: 'federal', edition: 1, confirmedBy: null, confirmedAt: null },
  removed: false,
  ...given,
  work: { ...(given.work ?? work), status },
})

describe('which version of a work holds', () => {
  const shipped = edition({ editionId: null }, 'confirmed')
  const own = edition({ editionId: 2 })
  const region = edition({ editionId: 3, authority: 'region' })
  const corrected = edition({ editionId: 4, authority: 'region', edition: 2 })
  const confirmed = edition({ editionId: 5 }, 'confirmed')

  it.each([
    ['an own one above what comes with the program', [shipped, own], own],
    ['a region’s above the recommended', [own, region, shipped], region],
    ['a corrected one above the former', [corrected, region], corrected],
    ['a confirmed one above drafts', [confirmed, corrected, region], confirmed],
    ['not one that was taken away', [shipped, { ...own, removed: true }], shipped],
    ['none of none', [], null],
  ])('%s', (_, editions, expected) => {
    expect(editionInForce(editions)).toBe(expected)
    expect(editionInForce([...editions].reverse())).toBe(expected)
  })

  it('is what results are read by', () => {
    const changed = edition({ editionId: 7, work: { ...work, source: 'приказ региона' } })

    const works = worksInForce([changed])

    expect(works).toHaveLength(shippedWorks.length)
    expect(findWork(works, work.key)?.source).toBe('приказ региона')
  })
})

describe('the address of a work', () => {
  it.each(shippedWorks.map(({ key }) => [writeWorkAddress(key), key] as const))('%s', (address, key) => {
    expect(readWorkAddress(address)).toEqual(key)
    expect(address).toMatch(/^[\w-]+$/)
  })

  it.each([
    '',
    'vpr',
    'vpr_21_4_russian',
    'exam_2021_4_russian',
    'vpr_2021_four_russian',
    'vpr_2021_4_magic',
  ])('is not «%s»', (address) => {
    expect(readWorkAddress(address)).toBeNull()
  })
})

describe('what contradicts itself in a work', () => {
  const content = { maxScore: work.maxScore, items: [], scale: null, testScores: null }
  const item = {
    label: '1',
    max: 1,
    kind: null,
    difficulty: null,
    content: [],
    requirements: [],
    skill: null,
  }

  it('is not the lack of items or of a scale', () => {
    expect(checkWork(content)).toEqual([])
  })

  it('is a sum of items that is not the highest score', () => {
    expect(checkWork({ ...content, maxScore: 2, items: [item] }).map(({ pointer }) => pointer)).toEqual([
      '/maxScore',
    ])
  })

  it('is an item that stands twice', () => {
    expect(checkWork({ ...content, maxScore: 2, items: [item, item] }).map(({ pointer }) => pointer)).toEqual(
      ['/items/1/label'],
    )
  })
})
