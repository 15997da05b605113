import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { fieldsOf } from '#monitoring/domain/form/form.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import type { VisitCard } from '../../contract.ts'
import { findingKinds, severities } from '../../domain/finding.ts'
import { FindingSchema } from '../../domain/shapes.ts'
import { addFinding, changeFinding, type FindingView } from '../../finding-contract.ts'
import { findingKindNames, severityNames } from '../../texts.ru.ts'
import { FindingFacts } from './finding-facts.tsx'
import { emptyFinding, type FindingValues, valuesOfFinding } from './finding-values.ts'

/** What is to be mended: where, by which requirement, by when. */
export function FindingForm({
  visit,
  finding,
  onDone,
}: {
  visit: VisitCard
  finding: FindingView | null
  onDone: () => void
}) {
  const form = useForm<FindingValues>({
    initialValues: finding === null ? emptyFinding : valuesOfFinding(finding),
  })
  const { stored, onProblem, forget } = useCollision(FindingSchema)
  const add = useAction(addFinding, { form, said: 'Замечание добавлено', onDone })
  const save = useAction(changeFinding, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: FindingValues, version: number) => {
    const { fixBy } = values
    if (fixBy === null) return form.setErrors({ fixBy: 'Укажите срок' })
    const body = { ...values, fixBy }
    const { inspectionId, organizationId } = visit
    if (finding === null) return add.mutate({ params: { inspectionId, organizationId }, body })
    forget()
    save.mutate({ params: { findingId: finding.findingId }, body: { version, ...body } })
  }
  const points = visit.checklist ? fieldsOf(visit.checklist.content) : []
  return (
    <RowForm
      onSubmit={form.onSubmit((values) => send(values, finding?.version ?? 1))}
      onLeave={onDone}
      isSaving={add.isPending || save.isPending}
      save={finding === null ? 'Добавить' : 'Сохранить'}
      leave="Не надо"
      meanwhile={
        stored && {
          facts: <FindingFacts finding={stored} />,
          onKeepMine: () => send(form.getValues(), stored.version),
        }
      }
    >
      {points.length > 0 && (
        <Select
          label="Пункт проверочного листа"
          placeholder="Вне листа"
          data={points.map(({ key, label }) => ({ value: key, label }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: пункт листа' }}
          nothingFoundMessage="Нет такого пункта"
          {...form.getInputProps('fieldKey')}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Вид"
          data={findingKinds.map((value) => ({ value, label: findingKindNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('kind')}
        />
        <Select
          label="Значимость"
          data={severities.map((value) => ({ value, label: severityNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('severity')}
        />
      </SimpleGrid>
      <TextInput
        label="Где"
        placeholder="раздел сайта «ГИА»; журнал консультаций"
        required
        {...form.getInputProps('place')}
      />
      <Textarea
        label="Требование"
        description="Документ и пункт, которому нужно соответствовать."
        autosize
        minRows={2}
        required
        {...form.getInputProps('requirement')}
      />
      <Textarea
        label="Что устранить"
        description="Спокойно и по делу: что нужно поправить. Без имён детей."
        autosize
        minRows={2}
        required
        {...form.getInputProps('what')}
      />
      <DateField
        label="Устранить до"
        value={form.getValues().fixBy}
        onChange={(fixBy) => form.setFieldValue('fixBy', fixBy)}
        error={form.errors.fixBy}
        w={200}
        required
      />
    </RowForm>
  )
}
