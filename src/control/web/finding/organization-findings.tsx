import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { DateText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type FindingView, listFindingsOfOrganization } from '../../finding-contract.ts'
import classes from '../rows.module.css'
import { FindingBadge } from '../state-badges.tsx'

const SHOWN_FIRST = 5

/** What inspections asked an organisation to mend: first what is still to be done, by its term. */
export function OrganizationFindings({ organizationId }: { organizationId: number }) {
  const answer = useAnswer(listFindingsOfOrganization, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={3}>
      {({ findings, fixedCount, overdueCount }) =>
        findings.length === 0 ? (
          <Text>Замечаний по итогам проверок нет.</Text>
        ) : (
          <Stack gap="sm">
            <ShareBar
              done={fixedCount}
              of={findings.length}
              words="устранено"
              tone={overdueCount > 0 ? 'bad' : 'active'}
            />
            <Lines findings={findings.toSorted(byUrgency)} />
          </Stack>
        )
      }
    </Loaded>
  )
}

function Lines({ findings }: { findings: readonly FindingView[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? findings : findings.slice(0, SHOWN_FIRST)
  return (
    <>
      <ul className={classes.rows}>
        {shown.map(({ findingId, inspectionId, organizationId, what, theme, state, fixBy }) => (
          <li key={findingId}>
            <Group gap="sm">
              <FindingBadge state={state} />
              {state !== 'fixed' && (
                <Text size="sm">
                  до <DateText date={fixBy} />
                </Text>
              )}
            </Group>
            <PageLink to={`/control/inspections/${inspectionId}/${organizationId}`}>{what}</PageLink>
            <Text size="sm" c="dimmed">
              {theme}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setWhole(true)}>
          Показать все: {findings.length}
        </Button>
      )}
    </>
  )
}

function byUrgency(a: FindingView, b: FindingView): number {
  const isDone = (one: FindingView) => Number(one.state === 'fixed')
  return isDone(a) - isDone(b) || a.fixBy.localeCompare(b.fixBy)
}
