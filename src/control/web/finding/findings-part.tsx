import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Part } from '#web-kit/part.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import type { VisitCard } from '../../contract.ts'
import type { FindingView } from '../../finding-contract.ts'
import classes from '../rows.module.css'
import { FindingForm } from './finding-form.tsx'
import { FindingLine } from './finding-line.tsx'

// What is still to be done comes first, by its term.
function dueFirst(one: FindingView, other: FindingView): number {
  return (
    Number(one.fixedOn !== null) - Number(other.fixedOn !== null) ||
    one.fixBy.localeCompare(other.fixBy) ||
    one.findingId - other.findingId
  )
}

/** What is to be mended at the organisation and what has been. */
export function FindingsPart({ visit, mayManage }: { visit: VisitCard; mayManage: boolean }) {
  const [isAdding, setAdding] = useState(false)
  const { findings } = visit
  const isOpen = mayManage && visit.reportedOn === null && visit.closedOn === null
  return (
    <Part
      title="Что устранить"
      acts={
        isOpen &&
        !isAdding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Добавить замечание
          </Button>
        )
      }
    >
      <Stack gap="md">
        {isAdding && <FindingForm visit={visit} finding={null} onDone={() => setAdding(false)} />}
        {findings.length > 0 && (
          <ShareBar done={visit.fixedCount} of={visit.findingCount} words="устранено" tone="attention" />
        )}
        {findings.length === 0 && !isAdding && <Text c="dimmed">Замечаний нет.</Text>}
        {findings.length > 0 && (
          <ul className={classes.rows}>
            {[...findings].sort(dueFirst).map((finding) => (
              <li key={finding.findingId}>
                <FindingLine visit={visit} finding={finding} mayManage={mayManage} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Part>
  )
}
