import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { monthOf, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import type { AnalysisView } from '../../contract.ts'
import { trackOptions } from '../track-options.ts'

type Values = {
  track: Track
  schoolYear: string
  title: string
  madeOn: PlainDate | null
  conclusion: string
}

type Sent = {
  readonly track: Track
  readonly schoolYear: number
  readonly title: string
  readonly madeOn: PlainDate
  readonly conclusion: string | null
}

type FormOfAnalysis = ReturnType<typeof useAnalysisForm>

/** The school year whose results are in, unless an analysis says another: they come in June. */
export function useAnalysisForm(
  analysis?: AnalysisView,
  from: { readonly track?: string; readonly year?: string } = {},
) {
  const asked = trackOptions.find(({ value }) => value === from.track)?.value
  const year = yearsUpTo(todayHere()).find((one) => String(one) === from.year)
  return useForm<Values>({
    initialValues: {
      track: analysis?.track ?? asked ?? 'quality',
      schoolYear: String(analysis?.schoolYear ?? year ?? lastYearWithResults(todayHere())),
      title: analysis?.title ?? '',
      madeOn: analysis?.madeOn ?? todayHere(),
      conclusion: analysis?.conclusion ?? '',
    },
  })
}

const YEARS_SHOWN = 8

function yearsUpTo(today: PlainDate): readonly number[] {
  return Array.from({ length: YEARS_SHOWN }, (_, back) => schoolYearOf(today) - back)
}

function lastYearWithResults(today: PlainDate): number {
  const isSummer = monthOf(today) >= 6 && monthOf(today) <= 8
  return schoolYearOf(today) - (isSummer ? 0 : 1)
}

/** Track, year, name, day and the conclusion of an analysis. */
export function AnalysisForm({
  form,
  act,
  isSending,
  onSend,
  below,
  leave,
}: {
  form: FormOfAnalysis
  act: string
  isSending: boolean
  onSend: (sent: Sent) => void
  below?: ReactNode
  leave: ReactNode
}) {
  const years = yearsUpTo(todayHere())
  const submit = form.onSubmit(({ madeOn, conclusion, schoolYear: year, ...values }) => {
    if (madeOn === null) return form.setErrors({ madeOn: 'Укажите день' })
    onSend({ ...values, schoolYear: Number(year), madeOn, conclusion: conclusion.trim() || null })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="44rem">
        <TextInput label="Название" required {...form.getInputProps('title')} />
        <Select
          label="Направление"
          data={trackOptions}
          allowDeselect={false}
          searchable
          {...form.getInputProps('track')}
        />
        <Select
          label="За какой учебный год"
          description="Показатели берутся из работ этого учебного года, осенних и весенних."
          data={years.map((year) => ({ value: String(year), label: schoolYearName(schoolYear(year)) }))}
          allowDeselect={false}
          {...form.getInputProps('schoolYear')}
        />
        <DateField
          label="Дата анализа"
          value={form.getValues().madeOn}
          onChange={(day) => form.setFieldValue('madeOn', day)}
          error={form.errors.madeOn}
          w={180}
          required
        />
        <Textarea label="Вывод" autosize minRows={3} {...form.getInputProps('conclusion')} />
        {below}
        <Group>
          <Button type="submit" loading={isSending}>
            {act}
          </Button>
          {leave}
        </Group>
      </Stack>
    </form>
  )
}
