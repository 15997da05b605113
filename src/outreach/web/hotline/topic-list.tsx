import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addTopic, changeTopic, type TopicView } from '../../contract.ts'
import classes from '../rows.module.css'

/** What people ask about; a topic taken off stays with the questions that had it. */
export function TopicList({ topics }: { topics: readonly TopicView[] }) {
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const done = () => setEditing(null)
  return (
    <Part
      title="Темы"
      acts={
        editing === null && (
          <Button variant="default" onClick={() => setEditing('new')}>
            Добавить тему
          </Button>
        )
      }
    >
      <Stack gap="md">
        {editing === 'new' && <TopicForm topic={null} onDone={done} />}
        <ul className={classes.rows}>
          {topics
            .filter(({ removed }) => !removed)
            .map((topic) => (
              <li key={topic.topicId}>
                {editing === topic.topicId ? (
                  <TopicForm topic={topic} onDone={done} />
                ) : (
                  <TopicRow topic={topic} onEdit={() => setEditing(topic.topicId)} />
                )}
              </li>
            ))}
        </ul>
      </Stack>
    </Part>
  )
}

function TopicRow({ topic, onEdit }: { topic: TopicView; onEdit: () => void }) {
  const { topicId, version, name } = topic
  const params = { topicId }
  const restore = useAction(changeTopic)
  const remove = useAction(changeTopic, {
    onDone: (removed) =>
      offerUndo(`Тема «${name}» убрана`, () =>
        restore.mutate({ params, body: { version: removed.version, name, removed: false } }),
      ),
  })
  return (
    <Group justify="space-between" gap="sm">
      <Text>{name}</Text>
      <Group gap={4} className="on-paper-hidden">
        <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={`Изменить: ${name}`}>
          Изменить
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={remove.isPending}
          aria-label={`Убрать: ${name}`}
          onClick={() => remove.mutate({ params, body: { version, name, removed: true } })}
        >
          Убрать
        </Button>
      </Group>
    </Group>
  )
}

function TopicForm({ topic, onDone }: { topic: TopicView | null; onDone: () => void }) {
  const form = useForm({ initialValues: { name: topic?.name ?? '' } })
  const add = useAction(addTopic, { form, said: 'Тема добавлена', onDone })
  const save = useAction(changeTopic, { form, said: 'Сохранено', onDone })
  const submit = form.onSubmit(({ name }) => {
    if (topic === null) return add.mutate({ body: { name } })
    save.mutate({
      params: { topicId: topic.topicId },
      body: { version: topic.version, name, removed: false },
    })
  })
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput label="Тема" required flex="1 1 16rem" maw="32rem" {...form.getInputProps('name')} />
        <Button type="submit" loading={add.isPending || save.isPending}>
          {topic === null ? 'Добавить' : 'Сохранить'}
        </Button>
        <Button variant="default" onClick={onDone}>
          Не надо
        </Button>
      </Group>
    </form>
  )
}
