import { useSyncExternalStore } from 'react'

let reachable = true
const listeners = new Set<() => void>()

/** Every call to the server says here whether it got through. */
export function noteConnection(gotThrough: boolean): void {
  if (gotThrough === reachable) return
  reachable = gotThrough
  for (const listener of listeners) listener()
}

/** Whether the server answered the last time it was asked. */
export function useIsReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => reachable,
  )
}
