import { Button, Group, Text } from '@mantine/core'
import { useFilters } from '#web-kit/use-filters.ts'
import type { FindingView } from '../../contract.ts'
import classes from '../rows.module.css'

/** Which findings the address names: ?findings=3,7 */
export function useChosenFindings(
  findings: readonly FindingView[],
): readonly [chosen: readonly FindingView[], leaveOut: (findingId: number) => void] {
  const [{ findings: named = '' }, setFilters] = useFilters(['findings'])
  const ids = new Set(named.split(',').map(Number))
  const chosen = findings.filter(({ findingId }) => ids.has(findingId))
  return [
    chosen,
    (findingId) =>
      setFilters({
        findings: chosen
          .filter((one) => one.findingId !== findingId)
          .map((one) => one.findingId)
          .join(','),
      }),
  ]
}

/** The findings an act will answer, with a way to leave one out. */
export function ChosenFindings({
  findings,
  onLeaveOut,
}: {
  findings: readonly FindingView[]
  onLeaveOut: (findingId: number) => void
}) {
  if (findings.length === 0) return <Text c="dimmed">Находки не выбраны: отметьте их в списке находок.</Text>
  return (
    <ul className={classes.rows}>
      {findings.map(({ findingId, organizationName, what }) => (
        <li key={findingId}>
          <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
            <Text size="sm">
              <b>{organizationName}.</b> {what}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              flex="none"
              aria-label={`Убрать: ${organizationName}, ${what}`}
              onClick={() => onLeaveOut(findingId)}
            >
              Убрать
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  )
}
