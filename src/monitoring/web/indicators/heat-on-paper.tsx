import { Text } from '@mantine/core'
import { plural } from '#web-kit/plural.ts'
import type { HeatView } from '../../indicators-contract.ts'
import classes from './heat.module.css'
import { HeatCell } from './heat-cell.tsx'

// As many as a sheet on its side has room for beside the name.
const INDICATORS_ON_SHEET = 10

/**
 * The same table for paper: a sheet is not scrolled sideways, so the indicators go by ten, each part with the organisations
 * that have something in it.
 */
export function HeatOnPaper({ heat }: { heat: HeatView }) {
  const starts = heat.columns.flatMap((_, at) => (at % INDICATORS_ON_SHEET === 0 ? [at] : []))
  return starts.map((start) => <HeatPart key={start} heat={heat} start={start} parts={starts.length} />)
}

function HeatPart({ heat, start, parts }: { heat: HeatView; start: number; parts: number }) {
  const columns = heat.columns.slice(start, start + INDICATORS_ON_SHEET)
  const rows = heat.rows.filter(({ values }) =>
    columns.some((_, at) => (values[start + at] ?? null) !== null),
  )
  const left = heat.rows.length - rows.length
  return (
    <div className={classes.part}>
      {parts > 1 && (
        <Text fw={600}>
          Часть {start / INDICATORS_ON_SHEET + 1} из {parts}
        </Text>
      )}
      <table className={`${classes.table} ${classes.sheet}`}>
        <thead>
          <tr>
            <th scope="col">Организация</th>
            {columns.map(({ code, title, unit }) => (
              <th scope="col" key={code}>
                {title}
                <span className={classes.code}>
                  {code}
                  {unit === '' ? '' : `, ${unit}`}
                </span>
              </th>
            ))}
          </tr>
          <tr className={classes.total}>
            <th scope="row">Муниципалитет</th>
            {columns.map(({ code, total, light, decimals }) => (
              <HeatCell key={code} value={total} light={light} decimals={decimals} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.organizationId}>
              <th scope="row">{row.name}</th>
              {columns.map(({ code, decimals }, at) => (
                <HeatCell
                  key={code}
                  value={row.values[start + at] ?? null}
                  light={row.lights[start + at] ?? 'none'}
                  decimals={decimals}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Text size="sm">
          Здесь не названы {plural(left, ['организация', 'организации', 'организаций'])}: значений этих
          показателей у них нет.
        </Text>
      )}
    </div>
  )
}
