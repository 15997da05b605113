import { Radio, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type RecheckOutcome, recheckOutcomes } from '../../domain/recheck.ts'
import { FindingSchema } from '../../domain/shapes.ts'
import { type FindingView, recheckFinding } from '../../finding-contract.ts'
import { recheckOutcomeNames } from '../../texts.ru.ts'
import { FindingFacts } from './finding-facts.tsx'

type Values = {
  outcome: RecheckOutcome
  checkedOn: PlainDate | null
  note: string
  fixBy: PlainDate | null
}

/** Fixed, not fixed, or extended with a reason. */
export function RecheckForm({ finding, onDone }: { finding: FindingView; onDone: () => void }) {
  const form = useForm<Values>({
    initialValues: { outcome: 'fixed', checkedOn: todayHere(), note: '', fixBy: null },
  })
  const { stored, onProblem, forget } = useCollision(FindingSchema)
  const save = useAction(recheckFinding, { form, said: 'Записано', onDone, onProblem })
  const values = form.getValues()
  const isFixed = values.outcome === 'fixed'
  const send = (version: number) => {
    const { outcome, checkedOn, note, fixBy } = form.getValues()
    if (checkedOn === null) return form.setErrors({ checkedOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { findingId: finding.findingId },
      body: { version, outcome, checkedOn, note: note.trim() || null, fixBy: isFixed ? null : fixBy },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(finding.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Записать"
      leave="Не надо"
      meanwhile={
        stored && { facts: <FindingFacts finding={stored} />, onKeepMine: () => send(stored.version) }
      }
    >
      <Radio.Group label="Что показала перепроверка" {...form.getInputProps('outcome')}>
        <Stack gap="xs" mt={6}>
          {recheckOutcomes.map((outcome) => (
            <Radio key={outcome} value={outcome} label={recheckOutcomeNames[outcome]} />
          ))}
        </Stack>
      </Radio.Group>
      <DateField
        label="Когда перепроверили"
        value={values.checkedOn}
        onChange={(checkedOn) => form.setFieldValue('checkedOn', checkedOn)}
        error={form.errors.checkedOn}
        to={todayHere()}
        w={200}
        required
      />
      {!isFixed && (
        <DateField
          label="Новый срок"
          value={values.fixBy}
          onChange={(fixBy) => form.setFieldValue('fixBy', fixBy)}
          error={form.errors.fixBy}
          w={200}
          required
        />
      )}
      <Textarea
        label={isFixed ? 'Пояснение' : 'Почему'}
        autosize
        minRows={2}
        required={!isFixed}
        {...form.getInputProps('note')}
      />
    </RowForm>
  )
}
