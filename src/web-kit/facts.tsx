import { Fragment, type ReactNode } from 'react'
import classes from './facts.module.css'

/** What is known of one row, as a list of names and values; «—» where nothing is. */
export function Facts({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.list}>
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value || '—'}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
