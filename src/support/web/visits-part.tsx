import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addVisit, type CaseView, changeVisit } from '../case-contract.ts'

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
        {isAdding && <AddVisit one={one} onDone={() => setAdding(false)} />}
        {one.visits.length === 0 && !isAdding && <Text c="dimmed">Посещений пока нет.</Text>}
        {one.visits.map((own) => (
          <VisitLine key={`${own.visitId} ${own.version}`} one={one} own={own} mayChange={mayChange} />
        ))}
      </Stack>
    </Part>
  )
}

function AddVisit({ one, onDone }: { one: CaseView; onDone: () => void }) {
  const { organizationId, caseId } = one
  const [plannedOn, setPlannedOn] = useState<PlainDate | null>(todayHere())
  const [visitorName, setVisitorName] = useState(one.adviserName ?? '')
  const [purpose, setPurpose] = useState('')
  const add = useAction(addVisit, { said: 'Посещение запланировано', onDone })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (plannedOn)
          add.mutate({ params: { organizationId, caseId }, body: { plannedOn, visitorName, purpose } })
      }}
    >
      <Stack maw="46rem">
        <Group align="end">
          <DateField label="Когда" w={180} required value={plannedOn} onChange={setPlannedOn} />
          <TextInput
            label="Кто поедет"
            w={300}
            required
            value={visitorName}
            onChange={(event) => setVisitorName(event.currentTarget.value)}
          />
        </Group>
        <TextInput
          label="Зачем"
          required
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={add.isPending}>
            Запланировать
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function VisitLine({ one, own, mayChange }: { one: CaseView; own: Own; mayChange: boolean }) {
  const { organizationId, caseId } = one
  const params = { organizationId, caseId, caseVisitId: own.visitId }
  const [isWriting, setWriting] = useState(false)
  const [heldOn, setHeldOn] = useState<PlainDate | null>(own.heldOn ?? todayHere())
  const [notes, setNotes] = useState(own.notes ?? '')
  const [agreed, setAgreed] = useState(own.agreed ?? '')
  const save = useAction(changeVisit, { said: 'Итоги посещения записаны', onDone: () => setWriting(false) })
  const restore = useAction(changeVisit, { said: 'Посещение возвращено' })
  const { plannedOn, visitorName, purpose } = own
  const kept = { plannedOn, visitorName, purpose, heldOn: own.heldOn, notes: own.notes, agreed: own.agreed }
  const remove = useAction(changeVisit, {
    onDone: () =>
      offerUndo(`Посещение ${dateWords(plannedOn)} убрано`, () =>
        restore.mutate({ params, body: { ...kept, version: own.version + 1, removed: false } }),
      ),
  })
  return (
    <Stack gap={6}>
      <Text fw={600}>
        {own.heldOn ? `${dateWords(own.heldOn)}, состоялось` : `${dateWords(plannedOn)}, запланировано`}
      </Text>
      <Text size="sm">{`${visitorName}. ${purpose}`}</Text>
      {own.notes && <Text maw="52rem">{`Что увидели: ${own.notes}`}</Text>}
      {own.agreed && <Text maw="52rem">{`О чём договорились: ${own.agreed}`}</Text>}
      {isWriting ? (
        <Stack maw="46rem">
          <DateField
            label="Состоялось"
            w={180}
            required
            value={heldOn}
            onChange={setHeldOn}
            to={todayHere()}
          />
          <Textarea
            label="Что увидели"
            autosize
            minRows={2}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
          />
          <Textarea
            label="О чём договорились"
            autosize
            minRows={2}
            value={agreed}
            onChange={(event) => setAgreed(event.currentTarget.value)}
          />
          <Group>
            <Button
              loading={save.isPending}
              onClick={() =>
                save.mutate({
                  params,
                  body: {
                    ...kept,
                    version: own.version,
                    heldOn,
                    notes: notes.trim() || null,
                    agreed: agreed.trim() || null,
                  },
                })
              }
            >
              Записать итоги
            </Button>
            <Button variant="default" onClick={() => setWriting(false)}>
              Не надо
            </Button>
          </Group>
        </Stack>
      ) : (
        mayChange && (
          <Group gap="xs" className="on-paper-hidden">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Записать итоги посещения ${dateWords(plannedOn)}`}
              onClick={() => setWriting(true)}
            >
              Записать итоги
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Убрать посещение ${dateWords(plannedOn)}`}
              onClick={() =>
                remove.mutate({ params, body: { ...kept, version: own.version, removed: true } })
              }
            >
              Убрать
            </Button>
          </Group>
        )
      )}
    </Stack>
  )
}
