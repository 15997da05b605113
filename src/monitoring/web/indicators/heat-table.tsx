import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react'
import { memo, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { PageLink } from '#web-kit/page-link.tsx'
import type { Light } from '../../domain/indicator/light.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import type { HeatView } from '../../indicators-contract.ts'
import { lightNames } from '../../texts.ru.ts'
import classes from './heat.module.css'

// A screen holds about forty rows; three hundred by two hundred cells at once would be slow to lay out.
const ROWS_AT_ONCE = 50

/** The table itself: the first column and the heads stay in sight, a state is an icon with a word, then a colour. */
export function HeatTable({ heat, methodologyId }: { heat: HeatView; methodologyId: number }) {
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const { columns, rows } = heat
  const hasScore = rows.some(({ score }) => score !== null)
  useEffect(() => {
    const showAll = () => flushSync(() => setMost(Number.POSITIVE_INFINITY))
    window.addEventListener('beforeprint', showAll)
    return () => window.removeEventListener('beforeprint', showAll)
  }, [])
  return (
    <>
      <Group gap="lg">
        {(['good', 'attention', 'bad'] as const).map((light) => (
          <Group key={light} gap={4}>
            <LightIcon light={light} />
            <Text size="sm">{lightNames[light]}</Text>
          </Group>
        ))}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled from the keyboard */}
      <section className={classes.frame} tabIndex={0} aria-label="Показатели организаций">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Организация</th>
              {hasScore && <th scope="col">Балл и уровень</th>}
              {columns.map(({ code, title, unit }) => (
                <th scope="col" key={code}>
                  <PageLink to={`/indicators/${methodologyId}/${code}`}>{title}</PageLink>
                  <span className={classes.code}>
                    {code}
                    {unit === '' ? '' : `, ${unit}`}
                  </span>
                </th>
              ))}
            </tr>
            <tr className={classes.total}>
              <th scope="row">Муниципалитет</th>
              {hasScore && <td />}
              {columns.map(({ code, total, light, decimals }) => (
                <Cell key={code} value={total} light={light} decimals={decimals} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <Row key={row.organizationId} row={row} columns={columns} hasScore={hasScore} />
            ))}
          </tbody>
        </table>
      </section>
      {most < rows.length && (
        <Group justify="center" className="on-paper-hidden">
          <Button variant="default" onClick={() => setMost(most + ROWS_AT_ONCE)}>
            Показать ещё: осталось {rows.length - most}
          </Button>
        </Group>
      )}
    </>
  )
}

const Row = memo(function Row({
  row,
  columns,
  hasScore,
}: {
  row: HeatView['rows'][number]
  columns: HeatView['columns']
  hasScore: boolean
}) {
  return (
    <tr>
      <th scope="row">
        <PageLink to={`/organizations/${row.organizationId}`}>{row.name}</PageLink>
      </th>
      {hasScore && (
        <td>
          {row.score === null || row.score.score === null
            ? '—'
            : `${numberWords(row.score.score, { unit: '', decimals: 1 })}${row.score.level === null ? '' : `, ${row.score.level}`} (${row.score.known} из ${row.score.of})`}
        </td>
      )}
      {columns.map(({ code, decimals }, at) => (
        <Cell
          key={code}
          value={row.values[at] ?? null}
          light={row.lights[at] ?? 'none'}
          decimals={decimals}
        />
      ))}
    </tr>
  )
})

function Cell({ value, light, decimals }: { value: number | null; light: Light; decimals: number }) {
  return (
    <td data-number data-light={light === 'none' ? undefined : light}>
      {value === null ? '—' : numberWords(value, { unit: '', decimals })}
      {light !== 'none' && <LightIcon light={light} />}
    </td>
  )
}

const icons = { good: IconCircleCheck, attention: IconAlertTriangle, bad: IconExclamationCircle } as const

function LightIcon({ light }: { light: Exclude<Light, 'none'> }) {
  const Icon = icons[light]
  return (
    <Icon size={14} role="img" aria-label={lightNames[light]} className={classes.icon} data-light={light} />
  )
}
