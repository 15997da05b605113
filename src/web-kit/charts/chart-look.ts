import type { Tone } from './chart-shapes.ts'

/** Colours are the page's own, so a chart follows light, dark and «для слабовидящих» without being drawn anew. */
export const ink = {
  text: 'var(--mantine-color-text)',
  faint: 'var(--mantine-color-dimmed)',
  line: 'var(--line)',
  strong: 'var(--line-strong)',
  ground: 'var(--surface)',
} as const

export const toneColours: Readonly<Record<Tone, string>> = {
  main: 'var(--active)',
  beside: 'var(--line-strong)',
  good: 'var(--good)',
  attention: 'var(--attention)',
  bad: 'var(--bad)',
}

const stripe = { symbol: 'rect', color: ink.ground } as const

/** A bar's pattern: without colour, on grey paper too, tones stay apart. */
export const tonePatterns = {
  main: null,
  good: null,
  beside: { ...stripe, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0 },
  attention: {
    symbol: 'circle',
    color: ink.ground,
    symbolSize: 0.6,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
  },
  bad: { ...stripe, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
} as const

/** Series of lines and dots in their order: a colour, a symbol and a dash of its own each. */
export const seriesLooks = [
  { colour: toneColours.main, symbol: 'circle', dash: 'solid' },
  { colour: toneColours.attention, symbol: 'rect', dash: [6, 4] },
  { colour: toneColours.good, symbol: 'triangle', dash: [2, 3] },
  { colour: toneColours.bad, symbol: 'diamond', dash: [8, 3, 2, 3] },
  { colour: toneColours.beside, symbol: 'emptyCircle', dash: [1, 3] },
] as const

export function seriesLook(at: number): (typeof seriesLooks)[number] {
  return seriesLooks[at % seriesLooks.length] ?? seriesLooks[0]
}

export const TEXT_SIZE = 13

/** What every chart has in common. No motion at all, so nobody has to ask for less of it. */
export function commonOption(scale: number) {
  return {
    animation: false,
    textStyle: { fontSize: TEXT_SIZE * scale, color: ink.text },
  } as const
}

export function labelLook(scale: number) {
  return { fontSize: TEXT_SIZE * scale, color: ink.text }
}
