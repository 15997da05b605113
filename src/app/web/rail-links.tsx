import { Link } from '@tanstack/react-router'
import { useMay } from '#web-kit/permissions.tsx'
import { type RailEntry, railOf } from './rail.ts'
import classes from './shell.module.css'

export function RailLinks() {
  const may = useMay()
  const allowed = railOf(may)
  const settings = allowed.filter((entry) => entry.isSettings)
  return (
    <>
      <ul className={classes.list}>
        {allowed
          .filter((entry) => !entry.isSettings)
          .map((entry) => (
            <RailLink key={entry.to} entry={entry} />
          ))}
      </ul>
      {settings.length > 0 && (
        <>
          <p className={classes.group} id="rail-settings">
            Настройки
          </p>
          <ul className={classes.list} aria-labelledby="rail-settings">
            {settings.map((entry) => (
              <RailLink key={entry.to} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </>
  )
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
        activeOptions={{ exact: entry.to === '/' }}
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
