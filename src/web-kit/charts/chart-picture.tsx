import { Skeleton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import classes from './charts.module.css'

type Drawing = typeof import('./draw-chart.ts')

export type Picture = {
  /** `scale` is 1 for usual type, more for large; `width` is the place's, in pixels. */
  option: (scale: number, width: number) => Parameters<Drawing['drawChart']>[0]
  height: number
  /** Pixels above the usual height, where the place is narrow and names take several rows. */
  extraHeight?: (scale: number, width: number) => number
  /** What a mark under the pointer says: its place in the data and the number of the drawn series. */
  hint: (at: number, series: number) => string
}

/** Draws when its width is known and again when it changes. The library is loaded by the first picture of a page. */
export function ChartPicture({ option, height, extraHeight, hint, label }: Picture & { label: string }) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const place = useRef<HTMLDivElement>(null)
  const drawing = useDrawing()
  const [said, setSaid] = useState<{ text: string; x: number; y: number } | null>(null)
  const scale = useTypeScale()

  useEffect(() => {
    if (!drawing || !place.current || width < 40) return
    const svg = drawing.drawChart(option(scale, width), {
      width: Math.round(width),
      height: Math.round(height * scale + (extraHeight?.(scale, width) ?? 0)),
    })
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    parsed.setAttribute('aria-hidden', 'true')
    place.current.replaceChildren(document.importNode(parsed, true))
  }, [drawing, option, width, height, extraHeight, scale])

  function sayWhatIsThere(event: PointerEvent<HTMLDivElement>) {
    const mark = event.target instanceof Element ? event.target.closest('[ecmeta_data_index]') : null
    if (!mark) return setSaid(null)
    const number = (name: string) => Number(mark.getAttribute(name) ?? Number.NaN)
    const text = hint(number('ecmeta_data_index'), number('ecmeta_series_index'))
    const frame = event.currentTarget.getBoundingClientRect()
    setSaid(text === '' ? null : { text, x: event.clientX - frame.left, y: event.clientY - frame.top })
  }

  return (
    <div
      ref={ref}
      className={classes.picture}
      role="img"
      aria-label={label}
      onPointerMove={sayWhatIsThere}
      onPointerLeave={() => setSaid(null)}
    >
      {!drawing && <Skeleton height={height} />}
      <div ref={place} className={classes.drawing} />
      {said && (
        <div
          className={classes.hint}
          style={{ left: Math.min(said.x + 12, width - 180), top: said.y + 14 }}
          aria-hidden
        >
          {said.text}
        </div>
      )}
    </div>
  )
}

function useDrawing(): Drawing | null {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    let isHere = true
    void import('./draw-chart.ts').then((loaded) => isHere && setDrawing(loaded))
    return () => {
      isHere = false
    }
  }, [])
  return drawing
}

/** «Для слабовидящих» makes all type larger; a picture's type grows with it. */
function useTypeScale(): number {
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const measure = () =>
      setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
    measure()
    const watch = new MutationObserver(measure)
    watch.observe(document.documentElement, { attributeFilter: ['data-vision'] })
    return () => watch.disconnect()
  }, [])
  return scale
}
