import { Button } from '@mantine/core'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { openCase } from '../../case-contract.ts'
import type { RunView } from '../../domain/shapes.ts'
import type { FoundRow } from './found-row.ts'

/** Opens a case with the grounds of the run, or leads to the one that is open. */
export function OpenFromRun({ run: { runId }, row: { school, finding } }: { run: RunView; row: FoundRow }) {
  const go = useGo()
  const { organizationId, organizationName } = school
  const open = useAction(openCase, {
    said: 'Сопровождение начато',
    onDone: ({ caseId }) => go(`/support/cases/${organizationId}/${caseId}`),
  })
  if (finding.caseId !== null) {
    return <PageLink to={`/support/cases/${organizationId}/${finding.caseId}`}>Сопровождается</PageLink>
  }
  const isIn = finding.state === 'in' || (finding.state === 'small-sample' && finding.decision?.isIn)
  if (!isIn) return '—'
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={open.isPending}
      aria-label={`Начать сопровождение: ${organizationName}`}
      onClick={() =>
        open.mutate({ body: { organizationId, basis: finding.category, beneficiary: 'school', runId } })
      }
    >
      Начать сопровождение
    </Button>
  )
}
