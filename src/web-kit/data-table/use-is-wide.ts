import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether the table inside the frame is wider than the frame: only then does the frame scroll, which costs the header its place. */
export function useIsWide(): { readonly frame: RefObject<HTMLElement | null>; readonly isWide: boolean } {
  const frame = useRef<HTMLElement>(null)
  const [isWide, setIsWide] = useState(false)
  useEffect(() => {
    const outer = frame.current
    const inner = outer?.firstElementChild
    if (!outer || !inner || typeof ResizeObserver === 'undefined') return undefined
    const measure = () => setIsWide(inner.scrollWidth > outer.clientWidth + 1)
    const watch = new ResizeObserver(measure)
    watch.observe(outer)
    watch.observe(inner)
    measure()
    return () => watch.disconnect()
  }, [])
  return { frame, isWide }
}
