import { describe, expect, it } from 'vitest'
import { shareFigure } from '../figures/figure.ts'
import { compareMarks } from '../figures/journal-table.ts'
import { type MarkCounts, noMarks } from '../figures/mark-counts.ts'
import { passShare } from '../figures/pass-share.ts'
import { withAndWithout } from '../figures/with-and-without.ts'
import { differsFromGroup } from './differs-from-group.ts'
import { failuresChanged } from './failures-changed.ts'
import { fewParticipants } from './few-participants.ts'
import { journalDiffers, journalFarApart } from './journal-differs.ts'
import { manyAbsent } from './many-absent.ts'
import { partMatters } from './part-matters.ts'
import { qualityChanged } from './quality-changed.ts'

const said = (sentence: { readonly text: string } | null | undefined) =>
  sentence?.text.replaceAll('\u00a0', ' ') ?? null
const failing = (failed: number, all: number): MarkCounts => ({ ...noMarks, 2: failed, 3: all - failed })
const good = (count: number, all: number): MarkCounts => ({ ...noMarks, 4: count, 3: all - count })

describe('the share of «2»', () => {
  it('is said to have grown where chance would not do it', () => {
    const sentence = failuresChanged(failing(41, 1000), failing(104, 1000))

    expect(said(sentence)).toBe('Доля отметок «2» выросла на 6,3 п.п. (с 4,1 % до 10,4 %).')
    expect(sentence?.weight).toBe('worth-a-look')
  })

  it('is said to have fallen, and nobody need look', () => {
    const sentence = failuresChanged(failing(104, 1000), failing(41, 1000))

    expect(said(sentence)).toBe('Доля отметок «2» снизилась на 6,3 п.п. (с 10,4 % до 4,1 %).')
    expect(sentence?.weight).toBe('plain')
  })

  it.each([
    [13, null],
    [
      14,
      'Доля отметок «2» выросла на 10,0 п.п. (с 18,0 % до 28,0 %); при таком числе участников разница может быть случайной.',
    ],
    [
      15,
      'Доля отметок «2» выросла на 12,0 п.п. (с 18,0 % до 30,0 %); при таком числе участников разница может быть случайной.',
    ],
  ])('from 9 of 50 to %i of 50: %s', (after, text) => {
    expect(said(failuresChanged(failing(9, 50), failing(after, 50)))).toBe(text)
  })

  it.each([
    [9, false],
    [10, true],
    [11, true],
  ])('of %i pupils is compared: %s', (all, isSaid) => {
    expect(failuresChanged(failing(0, all), failing(all, all)) !== null).toBe(isSaid)
  })
})

describe('the share of «4» and «5»', () => {
  // Newcombe's interval of 30 → 39 of 60 holds 0, that of 30 → 41 does not.
  it.each([
    [39, false],
    [41, true],
    [42, true],
  ])('from 30 of 60 to %i of 60 is said: %s', (after, isSaid) => {
    expect(qualityChanged(good(30, 60), good(after, 60)) !== null).toBe(isSaid)
  })

  it('reads as a sentence', () => {
    expect(said(qualityChanged(good(45, 60), good(24, 60)))).toBe(
      'Доля отметок «4» и «5» снизилась на 35,0 п.п. (с 75,0 % до 40,0 %).',
    )
  })
})

describe('a group to compare with', () => {
  it('is named, with both shares', () => {
    expect(
      said(differsFromGroup('Успеваемость', shareFigure(46, 56), shareFigure(914, 1000), 'municipality')),
    ).toBe('Успеваемость ниже, чем в других организациях муниципалитета: 82,1 % против 91,4 %.')
  })

  it('is not named where the difference may be chance, or where too few are compared', () => {
    expect(differsFromGroup('Успеваемость', shareFigure(50, 56), shareFigure(914, 1000), 'peers')).toBeNull()
    expect(differsFromGroup('Успеваемость', shareFigure(0, 9), shareFigure(914, 1000), 'peers')).toBeNull()
    expect(
      differsFromGroup('Успеваемость', shareFigure(0, 10), shareFigure(914, 1000), 'peers'),
    ).not.toBeNull()
  })
})

describe('the journal', () => {
  const lowerFor = (lower: number, all: number) =>
    compareMarks(Array.from({ length: all }, (_, at) => [at < lower ? 3 : 4, 4] as const))

  it.each([
    [29, 100, 0],
    [30, 100, 1],
    [31, 100, 1],
    [3, 9, 0],
    [3, 10, 1],
  ])('differs where %i of %i have a lower mark: %i sentences', (lower, all, count) => {
    expect(journalDiffers(lowerFor(lower, all))).toHaveLength(count)
  })

  it('reads as a sentence', () => {
    expect(said(journalDiffers(lowerFor(41, 120))[0])).toBe(
      'Отметка за работу ниже отметки по журналу у 34,2 % участников (41 из 120).',
    )
  })

  it.each([
    [[3, 4], null],
    [[2, 4], 'У 1 участника отметки за работу и по журналу расходятся на 2 и больше.'],
    [[5, 2], 'У 1 участника отметки за работу и по журналу расходятся на 2 и больше.'],
  ] as const)('with the pair %j says: %s', (pair, text) => {
    expect(said(journalFarApart(compareMarks([pair, [4, 4]])))).toBe(text)
  })
})

describe('how many took part', () => {
  it.each([
    [0, null],
    [7, 'Мало участников: 7. Доли и средние при таком числе ненадёжны, смотрите на отдельные работы.'],
    [9, 'Мало участников: 9. Доли и средние при таком числе ненадёжны, смотрите на отдельные работы.'],
    [10, 'Мало участников: 10. Доли и средние — ориентировочные.'],
    [20, 'Участников: 20. Форма распределения при таком числе условна.'],
    [49, 'Участников: 49. Форма распределения при таком числе условна.'],
    [50, null],
  ])('%i: %s', (participants, text) => {
    expect(said(fewParticipants(participants))).toBe(text)
  })

  it.each([
    [91, 9, null],
    [90, 10, 'Работу не писали 10 учеников из 100 по списку (10,0 %).'],
    [89, 11, 'Работу не писали 11 учеников из 100 по списку (11,0 %).'],
    [9, 1, 'Работу не писал 1 ученик из 10 по списку (10,0 %).'],
    [0, 0, null],
  ])('%i wrote and %i did not: %s', (participants, absent, text) => {
    expect(said(manyAbsent(participants, absent))).toBe(text)
  })
})

describe('a part of the pupils', () => {
  const shares = (part: MarkCounts) => withAndWithout(failing(10, 100), part, passShare)

  it.each([
    [failing(4, 4), null],
    [failing(5, 5), 'Успеваемость без обучающихся с ОВЗ — 94,7 %, вместе с ними — 90,0 %.'],
    [failing(1, 10), null],
    [failing(2, 11), 'Успеваемость без обучающихся с ОВЗ — 91,0 %, вместе с ними — 90,0 %.'],
  ])('%j: %s', (part, text) => {
    expect(said(partMatters('Успеваемость', shares(part), 'ovz'))).toBe(text)
  })
})
