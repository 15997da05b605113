import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { trackNames } from '#plans/texts.ru.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { changeFinding, type FindingView } from '../contract.ts'
import { FindingSchema } from '../domain/shapes.ts'
import { trackOptions } from './track-options.ts'

/** Words, cause and track of a finding; its figure stays as it was read. */
export function EditFinding({ finding, onDone }: { finding: FindingView; onDone: () => void }) {
  const { what, cause, track } = finding
  const form = useForm({ initialValues: { what, cause: cause ?? '', track } })
  const { stored, onProblem, forget } = useCollision(FindingSchema)
  const save = useAction(changeFinding, { form, said: 'Записано', onDone, onProblem })
  const send = (version: number) => {
    forget()
    const values = form.getValues()
    save.mutate({
      params: { findingId: finding.findingId },
      body: { version, ...values, cause: values.cause.trim() || null },
    })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(finding.version))}>
      <Stack maw="44rem">
        <Textarea label="Что обнаружено" autosize minRows={2} required {...form.getInputProps('what')} />
        <Textarea
          label="Предполагаемая причина"
          description="Как её понимает аналитик: это вопрос к организации, а не вывод."
          autosize
          minRows={2}
          {...form.getInputProps('cause')}
        />
        <Select
          label="Направление"
          data={trackOptions}
          allowDeselect={false}
          searchable
          {...form.getInputProps('track')}
        />
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={onDone}>
            <Text>{stored.what}</Text>
            <Text size="sm">
              {trackNames[stored.track]}. Причина: {stored.cause ?? 'не указана'}
            </Text>
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Записать
          </Button>
          <Button variant="default" onClick={onDone}>
            Не менять
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
