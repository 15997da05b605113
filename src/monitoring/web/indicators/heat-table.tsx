import { Button, Group, Text } from '@mantine/core'
import { memo, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { PageLink } from '#web-kit/page-link.tsx'
import { numberWords } from '../../domain/indicator/value-words.ts'
import type { HeatView } from '../../indicators-contract.ts'
import { lightNames } from '../../texts.ru.ts'
import classes from './heat.module.css'
import { HeatCell, LightIcon } from './heat-cell.tsx'
import { HeatOnPaper } from './heat-on-paper.tsx'

// A screen holds about forty rows; three hundred by two hundred cells at once would be slow to lay out.
const ROWS_AT_ONCE = 50

/** The table itself: the first column and the heads stay in sight, a state is an icon with a word, then a colour. */
export function HeatTable({ heat, methodologyId }: { heat: HeatView; methodologyId: number }) {
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const { columns, rows } = heat
  const hasScore = rows.some(({ score }) => score !== null)
  const isOnPaper = useIsOnPaper()
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
      {isOnPaper && <HeatOnPaper heat={heat} />}
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
                <HeatCell key={code} value={total} light={light} decimals={decimals} />
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

/** Thousands of cells for paper are made only when there is paper. */
function useIsOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setOnPaper(true))
    const end = () => setOnPaper(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isOnPaper
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
        <HeatCell
          key={code}
          value={row.values[at] ?? null}
          light={row.lights[at] ?? 'none'}
          decimals={decimals}
        />
      ))}
    </tr>
  )
})
