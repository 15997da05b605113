import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { RemovalActs } from '#web-kit/removal-acts.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getPublication, movePublicationAway, type PublicationView } from '../../publication-contract.ts'
import { PublicationBadge } from '../state-badges.tsx'
import { EditPublication } from './edit-publication.tsx'
import { PublicationFacts } from './publication-facts.tsx'
import { PublishedPart } from './published-part.tsx'

/** One publication: what was asked for, where it is, who looked at it. */
export function PublicationPage() {
  const publicationId = useAddressId('publicationId')
  const answer = useAnswer(getPublication, { params: { publicationId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(publication) => <Card key={publicationId} publication={publication} />}
    </Loaded>
  )
}

function Card({ publication }: { publication: PublicationView }) {
  const mayWrite = useMay()('outreach.publication.own')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={publication.title}
        above={<PageLink to="/outreach/publications">Публикации</PageLink>}
        meaning={
          publication.removed ? (
            <StateBadge tone="calm">Удалена</StateBadge>
          ) : (
            <PublicationBadge state={publication.state} />
          )
        }
        actions={
          mayWrite &&
          publication.mayChange &&
          !isEditing && <Acts publication={publication} onEdit={() => setEditing(true)} />
        }
      />
      <Stack gap="lg">
        <Part title="Что нужно">
          {isEditing ? (
            <EditPublication publication={publication} onDone={() => setEditing(false)} />
          ) : (
            <PublicationFacts publication={{ ...publication, link: null }} />
          )}
        </Part>
        <PublishedPart
          publication={publication}
          mayReport={mayWrite && publication.mayReport && !publication.removed}
        />
      </Stack>
    </>
  )
}

function Acts({ publication, onEdit }: { publication: PublicationView; onEdit: () => void }) {
  return (
    <RemovalActs
      of={publication}
      by={movePublicationAway}
      params={{ publicationId: publication.publicationId }}
      words={{
        gone: `Публикация «${publication.title}» удалена`,
        back: 'Публикация возвращена',
        bring: 'Вернуть публикацию',
      }}
      list="/outreach/publications"
    >
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </RemovalActs>
  )
}
