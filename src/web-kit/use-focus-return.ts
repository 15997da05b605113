import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the keyboard back to what opened a form in place, once the form is gone from the page.
 * @example const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(isOpen); onClose={() => { setOpen(false); giveBack() }}
 */
export function useFocusReturn<E extends HTMLElement>(isOpen: boolean): [RefObject<E | null>, () => void] {
  const opener = useRef<E>(null)
  const isDue = useRef(false)
  useEffect(() => {
    if (isOpen || !isDue.current) return
    isDue.current = false
    opener.current?.focus()
  }, [isOpen])
  return [
    opener,
    () => {
      isDue.current = true
    },
  ]
}
