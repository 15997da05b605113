import { Select, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type Verdict, verdicts } from '../../domain/effect/verdict.ts'
import { verdictNames } from '../../texts.ru.ts'

export type ReviewValues = { verdict: Verdict; reasoning: string; proposal: string }

export function bodyOfReview({ verdict, reasoning, proposal }: ReviewValues) {
  return { verdict, reasoning: reasoning.trim() || null, proposal: proposal.trim() || null }
}

/** The verdict of a person beside the one the numbers propose. */
export function ReviewFields({
  form,
  proposed,
}: {
  form: UseFormReturnType<ReviewValues>
  proposed: Verdict
}) {
  const isOther = form.getValues().verdict !== proposed
  return (
    <>
      <Select
        label="Вывод"
        description={`Из чисел следует: «${verdictNames[proposed]}».`}
        data={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
        allowDeselect={false}
        {...form.getInputProps('verdict')}
      />
      <Textarea
        label={isOther ? 'Почему вывод другой' : 'Пояснение'}
        autosize
        minRows={2}
        required={isOther}
        {...form.getInputProps('reasoning')}
      />
      <Textarea label="Что изменить в программе" autosize minRows={2} {...form.getInputProps('proposal')} />
    </>
  )
}
