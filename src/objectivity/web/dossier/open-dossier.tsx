import { Button } from '@mantine/core'
import { useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { RunSchool } from '../../domain/shapes.ts'
import { createDossier } from '../../dossier-contract.ts'

/** Makes the dossier of a school: a draft that the school does not see. */
export function OpenDossier({
  runId,
  school: { organizationId, organizationName },
  act,
}: {
  runId: number
  school: RunSchool
  act: string
}) {
  const may = useMay()
  const go = useGo()
  const create = useAction(createDossier, {
    onDone: ({ dossierId }) => go(`/objectivity/dossiers/${organizationId}/${dossierId}`),
  })
  if (!may('objectivity.dossier.manage')) return '—'
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={create.isPending}
      aria-label={`${act} досье: ${organizationName}`}
      onClick={() => create.mutate({ body: { runId, organizationId } })}
    >
      {act}
    </Button>
  )
}
