import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMay } from '#web-kit/permissions.tsx'
import { railOf } from './rail.ts'
import { type RailEntry, railGroups } from './rail-entry.ts'
import classes from './shell.module.css'

/** The rail, part by part; a part of which the person may see nothing is left out with its heading. */
export function RailLinks() {
  const allowed = railOf(useMay())
  useCurrentInSight()
  return railGroups.map(({ key, name }) => {
    const entries = allowed.filter(({ group }) => group === key)
    if (entries.length === 0) return null
    const heading = `rail-${key}`
    return (
      <div key={key}>
        {name !== null && (
          <p className={classes.group} id={heading}>
            {name}
          </p>
        )}
        <ul className={classes.list} {...(name === null ? {} : { 'aria-labelledby': heading })}>
          {entries.map((entry) => (
            <RailLink key={entry.to} entry={entry} />
          ))}
        </ul>
      </div>
    )
  })
}

/**
 * On a low screen the rail scrolls: the entry of the page is never behind its edge. Not by scrollIntoView: with it the
 * next Tab would start from the entry instead of the top of the page.
 */
function useCurrentInSight() {
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to look
  useEffect(() => {
    const entry = document.querySelector(`.${classes.link}[aria-current="page"]`)
    const rail = entry?.closest('nav')
    if (!entry || !rail) return
    const [own, whole] = [entry.getBoundingClientRect(), rail.getBoundingClientRect()]
    rail.scrollTop += Math.max(0, own.bottom - whole.bottom) - Math.max(0, whole.top - own.top)
  }, [pathname])
}

const nothingWaits = () => undefined

function RailLink({ entry }: { entry: RailEntry }) {
  const { useWaiting = nothingWaits, icon: Icon } = entry
  const waiting = useWaiting()
  return (
    <li>
      <Link
        to={entry.to}
        search={{}}
        activeOptions={{ exact: entry.to === '/' || entry.to === '/results' }}
        className={classes.link}
        data-plain
      >
        <Icon size={20} stroke={1.75} aria-hidden />
        <span>{entry.label}</span>
        {waiting !== undefined && waiting > 0 && (
          <span className={`${classes.waiting} digits`}>
            {waiting}
            <span className="seen-by-readers-only"> ждут вас</span>
          </span>
        )}
      </Link>
    </li>
  )
}
