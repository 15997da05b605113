import type { ReactNode } from 'react'
import classes from './fill.module.css'

/** A table wider than a telephone moves sideways in its own frame, from the keyboard too. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className={classes.frame} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
