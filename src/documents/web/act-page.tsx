import { Button, Group, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type ActCard, getAct, removeAct, restoreAct } from '../contract.ts'
import { actKindNames } from '../texts.ru.ts'
import { ActEditions } from './act-editions.tsx'
import { ActRequisites } from './act-requisites.tsx'
import { ActState } from './act-state.tsx'
import { EditAct } from './edit-act.tsx'
import { EditionForm } from './edition-form.tsx'
import { FileLink } from './file-link.tsx'
import { requisiteWords } from './requisite-words.ts'

/** One document: requisites, the edition in force, every edition there was, and what may be done. */
export function ActPage() {
  const actId = useAddressId('actId')
  const answer = useAnswer(getAct, { params: { actId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(act) => <Card key={actId} act={act} />}
    </Loaded>
  )
}

function Card({ act }: { act: ActCard }) {
  const mayWrite = useMay()('documents.act.own') && act.mayChange
  const [doing, setDoing] = useState<'edit' | 'edition' | null>(null)
  const done = () => setDoing(null)
  return (
    <>
      <PageHeader
        title={act.title}
        above={<PageLink to="/documents">Документы</PageLink>}
        meaning={
          <Stack gap={6} align="flex-start">
            <span>
              {[actKindNames[act.kind], requisiteWords(act)].filter(Boolean).join(' ')}.{' '}
              {act.organizationName}
            </span>
            <Group gap="xs">
              {act.removed ? <StateBadge tone="calm">Удалён</StateBadge> : <ActState state={act.state} />}
              {act.file && <FileLink actId={act.actId} editionId={act.file.editionId} file={act.file} />}
            </Group>
          </Stack>
        }
        actions={mayWrite && doing === null && <Acts act={act} onAct={setDoing} />}
      />
      <Stack gap="lg">
        {doing === 'edition' && (
          <Part title="Новая редакция">
            <EditionForm act={act} edition={null} onDone={done} />
          </Part>
        )}
        <Part title="Сведения">
          {doing === 'edit' ? <EditAct act={act} onDone={done} /> : <ActRequisites act={act} />}
        </Part>
        <Part title="Редакции">
          <ActEditions act={{ ...act, mayChange: mayWrite }} />
        </Part>
      </Stack>
    </>
  )
}

function Acts({ act, onAct }: { act: ActCard; onAct: (act: 'edit' | 'edition') => void }) {
  const go = useGo()
  const params = { actId: act.actId }
  const restore = useAction(restoreAct, { said: 'Документ возвращён' })
  const remove = useAction(removeAct, {
    onDone: ({ version, title }) => {
      offerUndo(`Документ «${title}» удалён`, () => restore.mutate({ params, body: { version } }))
      go('/documents')
    },
  })
  if (act.removed) {
    return (
      <Button
        loading={restore.isPending}
        onClick={() => restore.mutate({ params, body: { version: act.version } })}
      >
        Вернуть документ
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, query: { version: act.version } })}
      >
        Удалить
      </Button>
      <Button variant="default" onClick={() => onAct('edition')}>
        Новая редакция
      </Button>
      <Button onClick={() => onAct('edit')}>Изменить</Button>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" className="surface" p="lg" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  )
}
