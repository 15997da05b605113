import { Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type Decision, decisions } from '../../domain/hearing.ts'
import { decideOnReport, HearingReportSchema, type HearingReportView } from '../../hearing-contract.ts'
import { decisionNames } from '../../texts.ru.ts'
import { ReportFacts } from '../hearing/report-facts.tsx'

type Values = {
  questions: string
  decision: Decision | null
  decisionText: string
  followUpBy: PlainDate | null
}

/** What the head was asked and what was decided; an empty decision takes it back. */
export function DecisionForm({ report, onDone }: { report: HearingReportView; onDone: () => void }) {
  const form = useForm<Values>({
    initialValues: {
      questions: report.questions ?? '',
      decision: report.decision,
      decisionText: report.decisionText ?? '',
      followUpBy: report.followUpBy,
    },
  })
  const { stored, onProblem, forget } = useCollision(HearingReportSchema)
  const save = useAction(decideOnReport, { form, said: 'Записано', onDone, onProblem })
  const { hearingId, organizationId } = report
  const send = (version: number) => {
    forget()
    const { questions, decision, decisionText, followUpBy } = form.getValues()
    save.mutate({
      params: { hearingId, organizationId },
      body: {
        version,
        questions: questions.trim() || null,
        decision,
        decisionText: decisionText.trim() || null,
        followUpBy,
      },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(report.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Записать"
      leave="Не надо"
      meanwhile={stored && { facts: <ReportFacts report={stored} />, onKeepMine: () => send(stored.version) }}
    >
      <Textarea label="Вопросы" autosize minRows={2} {...form.getInputProps('questions')} />
      <Select
        label="Решение"
        placeholder="Пока нет"
        data={decisions.map((value) => ({ value, label: decisionNames[value] }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: решение' }}
        {...form.getInputProps('decision')}
      />
      <Textarea label="Текст решения" autosize minRows={2} {...form.getInputProps('decisionText')} />
      <DateField
        label="Исполнить до"
        description="Если решение нужно исполнить."
        value={form.getValues().followUpBy}
        onChange={(followUpBy) => form.setFieldValue('followUpBy', followUpBy)}
        error={form.errors.followUpBy}
        w={200}
      />
    </RowForm>
  )
}
