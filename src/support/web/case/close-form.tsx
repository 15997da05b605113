import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseView } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseMove } from './use-case-move.ts'

/** The end: by the exit rule where new results meet it, by a decision with its document otherwise. */
export function CloseForm({ one, onLeave }: { one: CaseView; onLeave: () => void }) {
  const [ground, setGround] = useState<string>(one.exit?.isMet ? 'exit-rule' : 'decision')
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const [opened] = useState(one)
  const move = useCaseMove(one, { said: 'Сопровождение завершено', onDone: onLeave, opened })
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
        <CaseCollision
          collided={move.collided}
          lines={(stored) => [['Правило выхода', stored.exit?.words ?? null]]}
          onLeave={onLeave}
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
