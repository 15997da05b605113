import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { FindingSchema } from '../../domain/shapes.ts'
import { type FindingView, objectToFinding } from '../../finding-contract.ts'
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
    <RowForm
      onSubmit={form.onSubmit(() => send(finding.version))}
      onLeave={onDone}
      isSaving={object.isPending}
      save="Записать возражение"
      leave="Не надо"
      meanwhile={
        stored && { facts: <FindingFacts finding={stored} />, onKeepMine: () => send(stored.version) }
      }
    >
      <Textarea
        label="Возражение"
        description="С чем не согласны и почему. Возражение останется рядом с замечанием и войдёт в справку."
        autosize
        minRows={3}
        required
        {...form.getInputProps('objection')}
      />
    </RowForm>
  )
}
