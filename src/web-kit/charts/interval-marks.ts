import { ink } from './chart-look.ts'

type Api = {
  value(dimension: number): number
  coord(point: readonly [number, number]): readonly [number, number]
}

/** Draws [place, low, high] as a whisker with caps, upright over columns or level along rows. */
export function drawInterval(direction: 'upright' | 'level', colour: string = ink.text) {
  return (_: unknown, api: Api) => {
    const place = api.value(0)
    const isUpright = direction === 'upright'
    const point = (value: number) => api.coord(isUpright ? [place, value] : [value, place])
    const [lowX, lowY] = point(api.value(1))
    const [highX, highY] = point(api.value(2))
    const [acrossX, acrossY] = isUpright ? [4, 0] : [0, 4]
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line',
      shape: { x1, y1, x2, y2 },
      style: { stroke: colour, lineWidth: 1.5 },
    })
    return {
      type: 'group',
      children: [
        line(lowX, lowY, highX, highY),
        line(lowX - acrossX, lowY - acrossY, lowX + acrossX, lowY + acrossY),
        line(highX - acrossX, highY - acrossY, highX + acrossX, highY + acrossY),
      ],
    }
  }
}
