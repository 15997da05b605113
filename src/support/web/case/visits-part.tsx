import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type CaseView, changeVisit } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseAction } from './use-case-action.ts'
import { VisitForm } from './visit-form.tsx'
import { VisitNotesForm } from './visit-notes-form.tsx'
import { bodyOfVisit, visitIn, visitLines } from './visit-words.ts'

type Own = CaseView['visits'][number]

/** Visits: planned, held, what was seen and agreed. */
export function VisitsPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayChange = mayManage && one.state !== 'closed'
  const [isAdding, setAdding] = useState(false)
  return (
    <Part
      title="Посещения"
      acts={
        mayChange &&
        !isAdding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Запланировать посещение
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {isAdding && <VisitForm one={one} onDone={() => setAdding(false)} />}
        {one.visits.length === 0 && !isAdding && <Text c="dimmed">Посещений пока нет.</Text>}
        {one.visits.map((own) => (
          <VisitLine key={own.visitId} one={one} own={own} mayChange={mayChange} />
        ))}
      </Stack>
    </Part>
  )
}

function VisitLine({ one, own, mayChange }: { one: CaseView; own: Own; mayChange: boolean }) {
  const { plannedOn, visitorName, purpose } = own
  const [open, setOpen] = useState<'notes' | 'plan' | null>(null)
  const close = () => setOpen(null)
  return (
    <Stack gap={6}>
      <Text fw={600}>
        {own.heldOn ? `${dateWords(own.heldOn)}, состоялось` : `${dateWords(plannedOn)}, запланировано`}
      </Text>
      <Text size="sm">{`${visitorName}. ${purpose}`}</Text>
      {own.notes && <Text maw="52rem" style={{ whiteSpace: 'pre-line' }}>{`Что увидели: ${own.notes}`}</Text>}
      {own.agreed && (
        <Text maw="52rem" style={{ whiteSpace: 'pre-line' }}>{`О чём договорились: ${own.agreed}`}</Text>
      )}
      {open === 'notes' && <VisitNotesForm one={one} own={own} onDone={close} />}
      {open === 'plan' && <VisitForm one={one} own={own} onDone={close} />}
      {open === null && mayChange && <VisitActs one={one} own={own} onOpen={setOpen} />}
    </Stack>
  )
}

function VisitActs({
  one,
  own,
  onOpen,
}: {
  one: CaseView
  own: Own
  onOpen: (open: 'notes' | 'plan') => void
}) {
  const { visitId, plannedOn } = own
  const params = { organizationId: one.organizationId, caseId: one.caseId, caseVisitId: visitId }
  const restore = useAction(changeVisit, { said: 'Посещение возвращено' })
  const remove = useCaseAction(changeVisit, {
    onDone: () =>
      offerUndo(`Посещение ${dateWords(plannedOn)} убрано`, () =>
        restore.mutate({ params, body: { ...bodyOfVisit(own), version: own.version + 1, removed: false } }),
      ),
  })
  const small = { size: 'compact-sm', variant: 'default' } as const
  return (
    <>
      <Group gap="xs" className="on-paper-hidden">
        <Button
          {...small}
          aria-label={`${own.heldOn ? 'Изменить итоги' : 'Записать итоги'} посещения ${dateWords(plannedOn)}`}
          onClick={() => onOpen('notes')}
        >
          {own.heldOn ? 'Изменить итоги' : 'Записать итоги'}
        </Button>
        {own.heldOn === null && (
          <Button
            {...small}
            aria-label={`Перенести посещение ${dateWords(plannedOn)}`}
            onClick={() => onOpen('plan')}
          >
            Перенести
          </Button>
        )}
        <Button
          {...small}
          aria-label={`Убрать посещение ${dateWords(plannedOn)}`}
          onClick={() =>
            remove.send(one, (seen) => {
              const stored = visitIn(seen, own)
              return { params, body: { ...bodyOfVisit(stored), version: stored.version, removed: true } }
            })
          }
        >
          Убрать
        </Button>
      </Group>
      <CaseCollision collided={remove.collided} lines={(stored) => visitLines(stored, own)} />
    </>
  )
}
