import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { FindingSchema } from '../domain/shapes.ts'
import { type FindingView, objectToFinding } from '../finding-contract.ts'
import { FindingFacts } from './finding-facts.tsx'

/** The organisation disagrees in writing; its words stay beside the finding and in the report. */
export function ObjectionForm({ finding, onDone }: { finding: FindingView; onDone: () => void }) {
  const form = useForm({ initialValues: { objection: '' } })
  const { stored, onProblem, forget } = useCollision(FindingSchema)
  const object = useAction(objectToFinding, { form, said: 'Возражение записано', onDone, onProblem })
  const send = (version: number) => {
    forget()
    const { objection } = form.getValues()
    object.mutate({ params: { findingId: finding.findingId }, body: { version, objection } })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(finding.version))}>
      <Stack maw="44rem">
        <Textarea
          label="Возражение"
          description="С чем не согласны и почему. Возражение останется рядом с замечанием и войдёт в справку."
          autosize
          minRows={3}
          required
          {...form.getInputProps('objection')}
        />
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={onDone}>
            <FindingFacts finding={stored} />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={object.isPending}>
            Записать возражение
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
