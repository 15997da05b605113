import { Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import type { DecisionChoices } from '../../decision-contract.ts'
import { decisionKinds } from '../../domain/decision.ts'
import { decisionKindNames } from '../../texts.ru.ts'
import type { DecisionValues, MeasureValues } from './decision-values.ts'

/** The requisites and the text of a decision. */
export function DecisionFields({
  form,
  choices,
}: {
  form: UseFormReturnType<DecisionValues>
  choices: DecisionChoices
}) {
  return (
    <>
      <Select
        label="Вид документа"
        data={decisionKinds.map((value) => ({ value, label: decisionKindNames[value] }))}
        allowDeselect={false}
        w={220}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label="Номер"
        description="Пусто, если приказ ещё не зарегистрирован: его можно сделать здесь же по шаблону."
        maw={360}
        {...form.getInputProps('number')}
      />
      <DateField
        label="Дата"
        value={form.getValues().decidedOn}
        onChange={(day) => form.setFieldValue('decidedOn', day)}
        error={form.errors.decidedOn}
        w={180}
        required
      />
      <TextInput label="Заголовок" required {...form.getInputProps('title')} />
      <Textarea label="Что решено" autosize minRows={3} required {...form.getInputProps('text')} />
      <Select
        label="Документ в реестре"
        description="Если приказ или протокол уже внесён в «Документы»."
        data={choices.acts.map(({ actId, title }) => ({ value: String(actId), label: title }))}
        searchable
        clearable
        nothingFoundMessage="Нет такого документа"
        {...form.getInputProps('actId')}
        value={form.getValues().actId || null}
        onChange={(chosen) => form.setFieldValue('actId', chosen ?? '')}
      />
    </>
  )
}

/** What is to be done by a decision, by when and by which point of a plan. */
export function MeasureFields({
  form,
  choices,
}: {
  form: UseFormReturnType<MeasureValues>
  choices: DecisionChoices
}) {
  const { action } = form.getValues()
  const chosen = choices.actions.find(({ planId, actionId }) => `${planId} ${actionId}` === action)
  return (
    <>
      <Textarea label="Что нужно сделать" autosize minRows={2} {...form.getInputProps('what')} />
      <DateField
        label="Срок"
        value={form.getValues().dueOn}
        onChange={(day) => form.setFieldValue('dueOn', day)}
        error={form.errors.dueOn}
        w={180}
      />
      <Select
        label="Мероприятие плана"
        description={plannedWords(chosen)}
        data={[...Map.groupBy(choices.actions, ({ planTitle }) => planTitle)].map(([group, actions]) => ({
          group,
          items: actions.map(({ planId, actionId, title }) => ({
            value: `${planId} ${actionId}`,
            label: title,
          })),
        }))}
        searchable
        clearable
        limit={50}
        nothingFoundMessage="Нет такого мероприятия"
        {...form.getInputProps('action')}
        value={form.getValues().action || null}
        onChange={(chosen) => form.setFieldValue('action', chosen ?? '')}
      />
    </>
  )
}

/** The plan's own terms: with the measure's term in the same month one report does for both. */
function plannedWords(chosen: DecisionChoices['actions'][number] | undefined): string {
  if (!chosen) return 'Если мера выполняется по пункту утверждённого плана.'
  if (chosen.dueOn.length === 0) return 'Сроков впереди в плане нет: о мере отчитаются отдельно.'
  const days = chosen.dueOn.map(dateWords).join(', ')
  return `Сроки в плане: ${days}. Если срок меры не раньше этого месяца, отчёт по плану засчитывается и мере.`
}
