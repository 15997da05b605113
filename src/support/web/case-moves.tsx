import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import type { CaseView } from '../case-contract.ts'
import { closingNames } from '../texts.ru.ts'
import { useCaseMove } from './use-case-move.ts'

type Open = 'paused' | 'escalated' | 'calmed' | 'closed' | null

/** Where the case goes next: to the school, to a pause, to the leaders, to its end. */
export function CaseMoves({ one }: { one: CaseView }) {
  const [open, setOpen] = useState<Open>(null)
  const [words, setWords] = useState('')
  const move = useCaseMove(one, { said: 'Записано', onDone: () => setOpen(null) })
  if (one.state === 'closed') return <Closed one={one} onReopen={() => move.send({ to: 'reopened' })} />
  const button = (name: string, act: () => void, isMain = false) => (
    <Button variant={isMain ? 'filled' : 'default'} loading={move.isPending} onClick={act}>
      {name}
    </Button>
  )
  const begin = (next: Open) => () => {
    setWords('')
    setOpen(next)
  }
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
          <Stack maw="46rem">
            <Textarea
              label={labels[open]}
              autosize
              minRows={2}
              required
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Group>
              <Button
                loading={move.isPending}
                disabled={words.trim() === ''}
                onClick={() =>
                  move.send(open === 'calmed' ? { to: open, note: words } : { to: open, reason: words })
                }
              >
                Записать
              </Button>
              <Button variant="default" onClick={() => setOpen(null)}>
                Не надо
              </Button>
            </Group>
          </Stack>
        )}
      </Stack>
    </Part>
  )
}

const labels = {
  paused: 'Почему сопровождение приостановлено',
  escalated: 'Что случилось и какое нужно вмешательство',
  calmed: 'Чем кончилось',
} as const

function CloseForm({ one, onLeave }: { one: CaseView; onLeave: () => void }) {
  const [ground, setGround] = useState<string>(one.exit?.isMet ? 'exit-rule' : 'decision')
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const move = useCaseMove(one, { said: 'Сопровождение завершено', onDone: onLeave })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const closing = ground === 'exit-rule' ? 'exit-rule' : 'decision'
        move.send({ to: 'closed', ground: closing, reason, document: document.trim() || null })
      }}
    >
      <Stack maw="46rem">
        <Radio.Group label="Как завершается" value={ground} onChange={setGround}>
          <Stack gap="xs" mt="xs">
            <Radio
              value="exit-rule"
              label="По правилу выхода"
              description={one.exit ? one.exit.words : 'Новых результатов ещё нет'}
            />
            <Radio value="decision" label="По решению управления" description="Нужен документ" />
          </Stack>
        </Radio.Group>
        <Textarea
          label="Основание"
          autosize
          minRows={2}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="Документ"
          placeholder="Приказ от 01.06.2027 № 120"
          required={ground === 'decision'}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={move.isPending}>
            Завершить сопровождение
          </Button>
          <Button variant="default" onClick={onLeave}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Closed({ one, onReopen }: { one: CaseView; onReopen: () => void }) {
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
    </Part>
  )
}
