import { scaleOf } from '../../scales/scale-of.ts'
import type { VprPaper } from './shipped-rows.ts'

/**
 * Papers that were written in autumn 2020 with other items than in spring 2021. No description of theirs is at hand: numbers
 * and highest scores follow from the forms of that autumn, put beside the description of 2021.
 */
export const vpr2020: readonly VprPaper[] = [
  {
    // Nine is one item of three points here; in 2021 it was split into 9.1, 9.2 and 9.3.
    grade: 4,
    subject: 'surrounding-world',
    max: 32,
    scale: scaleOf([0, 7, 2], [8, 17, 3], [18, 26, 4], [27, 32, 5]),
    items: [
      ['1', 2],
      ['2', 2],
      ['3.1', 1],
      ['3.2', 2],
      ['3.3', 3],
      ['4', 2],
      ['5', 1],
      ['6.1', 1],
      ['6.2', 1],
      ['6.3', 2],
      ['7.1', 1],
      ['7.2', 2],
      ['8К1', 1],
      ['8К2', 1],
      ['8К3', 1],
      ['9', 3],
      ['10.1', 2],
      ['10.2К1', 1],
      ['10.2К2', 1],
      ['10.2К3', 2],
    ],
  },
  {
    // Six and ten are items of three points here; in 2021 each had two parts.
    grade: 6,
    subject: 'history',
    max: 20,
    scale: scaleOf([0, 5, 2], [6, 10, 3], [11, 15, 4], [16, 20, 5]),
    items: [
      ['1', 2],
      ['2', 1],
      ['3', 3],
      ['4', 3],
      ['5', 1],
      ['6', 3],
      ['7', 2],
      ['8', 1],
      ['9', 1],
      ['10', 3],
    ],
  },
  {
    // Which parts the twenty-two items are of is not known: they are called by their place.
    grade: 8,
    subject: 'biology',
    max: 35,
    scale: scaleOf([0, 12, 2], [13, 20, 3], [21, 28, 4], [29, 35, 5]),
    items: [2, 1, 1, 2, 1, 2, 2, 2, 1, 2, 1, 1, 1, 2, 2, 2, 2, 1, 1, 3, 1, 2].map((max, index) => [
      String(index + 1),
      max,
    ]),
  },
  {
    // Sixteen is one item of two points here; in 2021 it had two parts.
    grade: 8,
    subject: 'mathematics',
    max: 25,
    scale: scaleOf([0, 7, 2], [8, 14, 3], [15, 20, 4], [21, 25, 5]),
    items: [1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1, 1, 2, 2, 1, 2, 2].map((max, index) => [
      String(index + 1),
      max,
    ]),
  },
]
