import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type CaseView, changeObjective } from '../../case-contract.ts'
import type { Progress } from '../../domain/cases/objective.ts'
import { objectiveWords } from '../../domain/cases/objective-words.ts'
import { progressNames } from '../../texts.ru.ts'
import { CaseCollision } from './case-collision.tsx'
import { MarkObjectiveForm } from './mark-objective-form.tsx'
import { ObjectiveForm } from './objective-form.tsx'
import { bodyOfObjective, objectiveIn, objectiveLines } from './objective-lines.ts'
import { useCaseAction } from './use-case-action.ts'

const tones: Readonly<Record<Progress, StateTone>> = {
  'not-started': 'calm',
  'in-progress': 'active',
  reached: 'good',
  'not-reached': 'bad',
}

type Own = CaseView['objectiveRows'][number]

/** Measurable objectives; the school marks where each stands. */
export function ObjectivesPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayMark = useMay()('support.case.answer') && one.state !== 'closed' && one.isShown
  const mayChange = mayManage && one.state !== 'closed'
  const [isAdding, setAdding] = useState(false)
  return (
    <Part
      title="Цели"
      acts={
        mayChange &&
        !isAdding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Поставить цель
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {one.objectiveRows.length === 0 && (
          <Text c="dimmed">
            Целей пока нет. Цель измерима: что, с какого значения, до какого, к какому дню.
          </Text>
        )}
        {one.objectiveRows.map((own) => (
          <ObjectiveLine key={own.objectiveId} one={one} own={own} mayMark={mayMark} mayChange={mayChange} />
        ))}
        {isAdding && <ObjectiveForm one={one} onDone={() => setAdding(false)} />}
      </Stack>
    </Part>
  )
}

type LineProps = { one: CaseView; own: Own; mayMark: boolean; mayChange: boolean }

function ObjectiveLine(props: LineProps) {
  const { one, own } = props
  const [open, setOpen] = useState<'mark' | 'change' | null>(null)
  const close = () => setOpen(null)
  return (
    <Stack gap={6}>
      <Group gap="sm" align="baseline">
        <Text fw={600}>{own.text}</Text>
        <StateBadge tone={tones[own.progress]}>{progressNames[own.progress]}</StateBadge>
      </Group>
      <Text size="sm">{`${objectiveWords(own)}, до ${dateWords(own.dueOn)}`}</Text>
      {own.progressNote && (
        <Text size="sm" c="dimmed">
          {`Школа: ${own.progressNote}`}
        </Text>
      )}
      {open === 'mark' && <MarkObjectiveForm one={one} own={own} onDone={close} />}
      {open === 'change' && <ObjectiveForm one={one} own={own} onDone={close} />}
      {open === null && <ObjectiveActs {...props} onOpen={setOpen} />}
    </Stack>
  )
}

function ObjectiveActs({
  one,
  own,
  mayMark,
  mayChange,
  onOpen,
}: LineProps & { onOpen: (open: 'mark' | 'change') => void }) {
  const { text } = own
  const params = {
    ...{ organizationId: one.organizationId, caseId: one.caseId },
    objectiveId: own.objectiveId,
  }
  const restore = useAction(changeObjective, { said: 'Цель возвращена' })
  const remove = useCaseAction(changeObjective, {
    onDone: () =>
      offerUndo(`Цель «${text}» снята`, () =>
        restore.mutate({
          params,
          body: { ...bodyOfObjective(own), version: own.version + 1, removed: false },
        }),
      ),
  })
  const small = { size: 'compact-sm', variant: 'default' } as const
  return (
    <>
      <Group gap="xs" className="on-paper-hidden">
        {mayMark && (
          <Button {...small} aria-label={`Отметить цель: ${text}`} onClick={() => onOpen('mark')}>
            Отметить
          </Button>
        )}
        {mayChange && (
          <>
            <Button {...small} aria-label={`Изменить цель: ${text}`} onClick={() => onOpen('change')}>
              Изменить
            </Button>
            <Button
              {...small}
              aria-label={`Снять цель: ${text}`}
              onClick={() =>
                remove.send(one, (seen) => {
                  const stored = objectiveIn(seen, own)
                  return {
                    params,
                    body: { ...bodyOfObjective(stored), version: stored.version, removed: true },
                  }
                })
              }
            >
              Снять
            </Button>
          </>
        )}
      </Group>
      <CaseCollision collided={remove.collided} lines={(stored) => objectiveLines(stored, own)} />
    </>
  )
}
