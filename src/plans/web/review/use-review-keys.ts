import { useHotkeys } from '@mantine/hooks'
import { type RefObject, useEffect, useRef } from 'react'

const isTypedInto = 'textarea, select, input:not([type=checkbox]), [contenteditable]'

/**
 * The queue from the keyboard: J and K go down and up its lines, X marks, A accepts, R returns the line one is at. By the
 * place of the keys, so the Russian layout does the same. A line that goes away gives its place to the next.
 */
export function useReviewKeys(): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const at = useRef(-1)
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
  const here = () => {
    const focused = lines().findIndex((line) => line.contains(document.activeElement))
    if (focused >= 0) at.current = focused
    return focused
  }
  const go = (step: number) => {
    here()
    const all = lines()
    at.current = Math.max(0, Math.min(all.length - 1, at.current + step))
    all[at.current]?.focus()
  }
  const press = (selector: string) => {
    const index = here()
    if (index >= 0) lines()[index]?.querySelector<HTMLElement>(selector)?.click()
  }
  const key = (name: string, act: () => void) => {
    const handle = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.matches(isTypedInto)) return
      event.preventDefault()
      act()
    }
    return [name, handle, { preventDefault: false, usePhysicalKeys: true }] satisfies Parameters<
      typeof useHotkeys
    >[0][number]
  }
  useHotkeys(
    [
      key('J', () => go(1)),
      key('K', () => go(-1)),
      key('X', () => press('input[type=checkbox]')),
      key('A', () => press('[data-accept]')),
      key('R', () => press('[data-return]')),
    ],
    [],
  )
  // After the line with the keyboard went away, the one that took its place has it.
  useEffect(() => {
    if (at.current < 0 || document.activeElement !== document.body) return
    const all = lines()
    all[Math.min(at.current, all.length - 1)]?.focus()
  })
  useEffect(() => {
    const noted = list.current
    const note = () => void here()
    noted?.addEventListener('focusin', note)
    return () => noted?.removeEventListener('focusin', note)
  })
  return list
}
