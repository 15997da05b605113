import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CaseView, getCase } from '../../case-contract.ts'
import type { CaseState } from '../../domain/cases/support-case.ts'
import type { CaseLine } from '../../domain/shapes.ts'
import { CaseCollision } from './case-collision.tsx'
import { CloseForm } from './close-form.tsx'
import { MoveReasonForm } from './move-reason-form.tsx'
import { useCaseMove } from './use-case-move.ts'

const moveNames = {
  shown: 'Передать школе',
  paused: 'Приостановить',
  resumed: 'Возобновить',
  escalated: 'Нужно вмешательство',
  calmed: 'Вмешательство завершено',
  closed: 'Завершить',
  reopened: 'Открыть снова',
} as const
type Move = keyof typeof moveNames

const movesFrom: Readonly<Record<CaseState, readonly Move[]>> = {
  preparing: ['shown', 'paused', 'escalated', 'closed'],
  active: ['escalated', 'paused', 'closed'],
  escalated: ['calmed', 'paused', 'closed'],
  paused: ['resumed', 'closed'],
  closed: ['reopened'],
}

/** Moves a case to another column: what has to be said is asked for first. */
export function MoveOnBoard({ one }: { one: CaseLine }) {
  const [move, setMove] = useState<Move | null>(null)
  const close = () => setMove(null)
  return (
    <>
      <Menu withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={`Переместить: ${one.organizationName}`}>
            Переместить
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {movesFrom[one.state].map((to) => (
            <Menu.Item key={to} onClick={() => setMove(to)}>
              {moveNames[to]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={move !== null}
        onClose={close}
        size="lg"
        title={move === null ? '' : `${moveNames[move]}: ${one.organizationName}`}
      >
        {move !== null && <AskedMove line={one} move={move} onDone={close} />}
      </Modal>
    </>
  )
}

function AskedMove({ line, move, onDone }: { line: CaseLine; move: Move; onDone: () => void }) {
  const { organizationId, caseId } = line
  const answer = useAnswer(getCase, { params: { organizationId, caseId } })
  return (
    <Loaded answer={answer} lines={4}>
      {(one) => {
        if (move === 'closed') return <CloseForm one={one} onLeave={onDone} />
        if (move === 'paused' || move === 'escalated' || move === 'calmed')
          return <MoveReasonForm one={one} to={move} onLeave={onDone} />
        return <PlainMove one={one} move={move} onDone={onDone} />
      }}
    </Loaded>
  )
}

const meanings = {
  shown: 'Школа увидит сопровождение, цели и посещения и сможет ответить.',
  resumed: 'Сопровождение продолжится, обзоры и посещения снова станут ждать.',
  reopened: 'Сопровождение откроется с теми же записями.',
} as const

function PlainMove({
  one,
  move,
  onDone,
}: {
  one: CaseView
  move: keyof typeof meanings
  onDone: () => void
}) {
  const [opened] = useState(one)
  const action = useCaseMove(one, { said: 'Записано', onDone, opened })
  return (
    <Stack>
      <Text>{meanings[move]}</Text>
      <CaseCollision
        collided={action.collided}
        lines={(stored) => [['Школа видит', stored.isShown ? 'да' : 'нет']]}
        onLeave={onDone}
      />
      <Group>
        <Button data-autofocus loading={action.isPending} onClick={() => action.send({ to: move })}>
          {moveNames[move]}
        </Button>
        <Button variant="default" onClick={onDone}>
          Не надо
        </Button>
      </Group>
    </Stack>
  )
}
