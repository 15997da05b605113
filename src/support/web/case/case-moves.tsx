import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import type { CaseView } from '../../case-contract.ts'
import { closingNames } from '../../texts.ru.ts'
import { CaseCollision } from './case-collision.tsx'
import { CloseForm } from './close-form.tsx'
import { MoveReasonForm } from './move-reason-form.tsx'
import { useCaseMove } from './use-case-move.ts'

type Open = 'paused' | 'escalated' | 'calmed' | 'closed' | null

/** Where the case goes next: to the school, to a pause, to the leaders, to its end. */
export function CaseMoves({ one }: { one: CaseView }) {
  const [open, setOpen] = useState<Open>(null)
  const move = useCaseMove(one, { said: 'Записано' })
  const collision = <CaseCollision collided={move.collided} lines={stateLines} />
  if (one.state === 'closed') {
    return (
      <Closed one={one} onReopen={() => move.send({ to: 'reopened' })}>
        {collision}
      </Closed>
    )
  }
  const button = (name: string, act: () => void, isMain = false) => (
    <Button variant={isMain ? 'filled' : 'default'} loading={move.isPending} onClick={act}>
      {name}
    </Button>
  )
  const begin = (next: Open) => () => setOpen(next)
  return (
    <Part title="Что дальше">
      <Stack gap="md">
        <Facts
          lines={[
            ...(one.pausedOn
              ? [['Приостановлено', `${dateWords(one.pausedOn)}. ${one.pauseReason}`] as const]
              : []),
            ...(one.escalatedOn
              ? [['Нужно вмешательство', `${dateWords(one.escalatedOn)}. ${one.escalationReason}`] as const]
              : []),
            ['Правило выхода', one.exit ? one.exit.words : 'новых результатов ещё нет'],
          ]}
        />
        {open === null && (
          <Group className="on-paper-hidden">
            {!one.isShown && button('Передать школе', () => move.send({ to: 'shown' }), true)}
            {one.isShown && one.answeredOn === null && button('Отозвать', () => move.send({ to: 'hidden' }))}
            {one.pausedOn === null
              ? button('Приостановить', begin('paused'))
              : button('Возобновить', () => move.send({ to: 'resumed' }))}
            {one.escalatedOn === null
              ? button('Нужно вмешательство', begin('escalated'))
              : button('Вмешательство завершено', begin('calmed'))}
            {button('Завершить', begin('closed'), one.exit?.isMet ?? false)}
          </Group>
        )}
        {open === 'closed' && <CloseForm one={one} onLeave={() => setOpen(null)} />}
        {open !== null && open !== 'closed' && (
          <MoveReasonForm key={open} one={one} to={open} onLeave={() => setOpen(null)} />
        )}
        {collision}
      </Stack>
    </Part>
  )
}

const stateLines = (stored: CaseView) => [['Школа видит', stored.isShown ? 'да' : 'нет']] as const

function Closed({ one, onReopen, children }: { one: CaseView; onReopen: () => void; children: ReactNode }) {
  return (
    <Part
      title="Завершено"
      acts={
        <Button variant="default" onClick={onReopen}>
          Открыть снова
        </Button>
      }
    >
      <Facts
        lines={[
          ['Когда', one.closedOn && `${dateWords(one.closedOn)}, ${one.closerName ?? ''}`],
          ['Как', one.closingGround && closingNames[one.closingGround]],
          ['Основание', one.closingReason],
          ['Документ', one.closingDocument],
        ]}
      />
      <Text size="sm" c="dimmed" mt="sm">
        Записи сопровождения остаются как были.
      </Text>
      {children}
    </Part>
  )
}
