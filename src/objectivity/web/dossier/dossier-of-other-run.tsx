import { Group, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { RunSchool } from '../../domain/shapes.ts'
import { DossierBadge } from '../state-badges.tsx'
import { OpenDossier } from './open-dossier.tsx'

/**
 * Where a dossier by another run is still without an outcome, the way to it: a school is not asked twice. One that the school
 * has not seen may give way to a new one.
 */
export function DossierOfOtherRun({ runId, school }: { runId: number; school: RunSchool }) {
  const { open, organizationId, organizationName } = school
  if (open === null) return <OpenDossier runId={runId} school={school} act="Составить" />
  return (
    <Group gap="xs">
      <PageLink to={`/objectivity/dossiers/${organizationId}/${open.dossierId}`}>
        <DossierBadge state={open.state} />
        <span className="seen-by-readers-only"> {organizationName}</span>
      </PageLink>
      <Text size="xs" c="dimmed">
        по другой проверке, от {dateWords(open.createdOn)}
      </Text>
      {open.state === 'draft' && <OpenDossier runId={runId} school={school} act="Составить новое" />}
    </Group>
  )
}
