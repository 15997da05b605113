import { localStorageColorSchemeManager } from '@mantine/core'
import { useSyncExternalStore } from 'react'

const VISION_KEY = 'msoko-vision'
const listeners = new Set<() => void>()

export const schemeManager = localStorageColorSchemeManager({ key: 'msoko-scheme' })

function isVisionOn(): boolean {
  return document.documentElement.dataset.vision === 'on'
}

function paint(on: boolean): void {
  if (on) document.documentElement.dataset.vision = 'on'
  else delete document.documentElement.dataset.vision
  for (const listener of listeners) listener()
}

/** Puts back what the person chose last time on this computer. Called once, before the first paint. */
export function restoreVision(): void {
  paint(localStorage.getItem(VISION_KEY) === 'on')
}

/** The appearance «для слабовидящих»: whether it is on, and the switch. */
export function useVision(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isVisionOn)
  return [
    on,
    (next) => {
      localStorage.setItem(VISION_KEY, next ? 'on' : 'off')
      paint(next)
    },
  ]
}
