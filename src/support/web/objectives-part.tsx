import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addObjective, type CaseView, changeObjective, markObjective } from '../case-contract.ts'
import { type Progress, progresses } from '../domain/cases/objective.ts'
import { objectiveWords } from '../domain/cases/objective-words.ts'
import { progressNames } from '../texts.ru.ts'

const tones: Readonly<Record<Progress, StateTone>> = {
  'not-started': 'calm',
  'in-progress': 'active',
  reached: 'good',
  'not-reached': 'bad',
}

type Own = CaseView['objectiveRows'][number]

/** Measurable objectives; the school marks where each stands. */
export function ObjectivesPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayMark = useMay()('support.case.answer') && one.state !== 'closed' && one.isShown
  const mayChange = mayManage && one.state !== 'closed'
  const [isAdding, setAdding] = useState(false)
  return (
    <Part
      title="Цели"
      acts={
        mayChange &&
        !isAdding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Поставить цель
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {one.objectiveRows.length === 0 && (
          <Text c="dimmed">
            Целей пока нет. Цель измерима: что, с какого значения, до какого, к какому дню.
          </Text>
        )}
        {one.objectiveRows.map((own) => (
          <ObjectiveLine key={own.objectiveId} one={one} own={own} mayMark={mayMark} mayChange={mayChange} />
        ))}
        {isAdding && <AddForm one={one} onDone={() => setAdding(false)} />}
      </Stack>
    </Part>
  )
}

function ObjectiveLine({
  one: { organizationId, caseId },
  own,
  mayMark,
  mayChange,
}: {
  one: CaseView
  own: Own
  mayMark: boolean
  mayChange: boolean
}) {
  const params = { organizationId, caseId, objectiveId: own.objectiveId }
  const [isMarking, setMarking] = useState(false)
  const [progress, setProgress] = useState<Progress>(own.progress)
  const [note, setNote] = useState(own.progressNote ?? '')
  const mark = useAction(markObjective, { said: 'Отметка записана', onDone: () => setMarking(false) })
  const restore = useAction(changeObjective, { said: 'Цель возвращена' })
  const { text, indicator, unit, baseline, target, dueOn } = own
  const fields = { text, indicator, unit, baseline, target, dueOn }
  const remove = useAction(changeObjective, {
    onDone: () =>
      offerUndo(`Цель «${text}» снята`, () =>
        restore.mutate({ params, body: { ...fields, version: own.version + 1, removed: false } }),
      ),
  })
  return (
    <Stack gap={6}>
      <Group gap="sm" align="baseline">
        <Text fw={600}>{text}</Text>
        <StateBadge tone={tones[own.progress]}>{progressNames[own.progress]}</StateBadge>
      </Group>
      <Text size="sm">{`${objectiveWords(own)}, до ${dateWords(dueOn)}`}</Text>
      {own.progressNote && (
        <Text size="sm" c="dimmed">
          {`Школа: ${own.progressNote}`}
        </Text>
      )}
      {isMarking ? (
        <Stack maw="46rem">
          <Select
            label="Где сейчас цель"
            w={220}
            allowDeselect={false}
            data={progresses.map((value) => ({ value, label: progressNames[value] }))}
            value={progress}
            onChange={(value) => setProgress(progresses.find((known) => known === value) ?? 'not-started')}
          />
          <Textarea
            label="Что сделано"
            autosize
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group>
            <Button
              loading={mark.isPending}
              onClick={() =>
                mark.mutate({ params, body: { version: own.version, progress, note: note.trim() || null } })
              }
            >
              Записать отметку
            </Button>
            <Button variant="default" onClick={() => setMarking(false)}>
              Не надо
            </Button>
          </Group>
        </Stack>
      ) : (
        <Group gap="xs" className="on-paper-hidden">
          {mayMark && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Отметить цель: ${text}`}
              onClick={() => setMarking(true)}
            >
              Отметить
            </Button>
          )}
          {mayChange && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Снять цель: ${text}`}
              onClick={() =>
                remove.mutate({ params, body: { ...fields, version: own.version, removed: true } })
              }
            >
              Снять
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

const HALF_A_YEAR = 182

function AddForm({ one: { organizationId, caseId }, onDone }: { one: CaseView; onDone: () => void }) {
  const form = useForm<{
    text: string
    indicator: string
    unit: string
    baseline: number | string
    target: number | string
    dueOn: PlainDate | null
  }>({
    initialValues: {
      ...{ text: '', indicator: '', unit: '%', baseline: '', target: '' },
      dueOn: addDays(todayHere(), HALF_A_YEAR),
    },
  })
  const add = useAction(addObjective, { form, said: 'Цель поставлена', onDone })
  const submit = form.onSubmit(({ dueOn, baseline, target, ...words }) => {
    if (dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    if (target === '') return form.setErrors({ target: 'Укажите, какого значения достичь' })
    add.mutate({
      params: { organizationId, caseId },
      body: { ...words, dueOn, baseline: baseline === '' ? null : Number(baseline), target: Number(target) },
    })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="46rem">
        <TextInput
          label="Цель"
          placeholder="Снизить долю не справившихся с математикой"
          required
          {...form.getInputProps('text')}
        />
        <TextInput
          label="Что измеряется"
          placeholder="Доля «2», ВПР, математика, 5 класс"
          required
          {...form.getInputProps('indicator')}
        />
        <Group align="end">
          <NumberInput label="Сейчас" w={120} decimalSeparator="," {...form.getInputProps('baseline')} />
          <NumberInput
            label="Достичь"
            w={120}
            decimalSeparator=","
            required
            {...form.getInputProps('target')}
          />
          <TextInput label="Единица" w={100} {...form.getInputProps('unit')} />
          <DateField
            label="К какому дню"
            w={180}
            required
            value={form.getValues().dueOn}
            onChange={(dueOn) => form.setFieldValue('dueOn', dueOn)}
            error={form.errors.dueOn}
          />
        </Group>
        <Group>
          <Button type="submit" loading={add.isPending}>
            Записать цель
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
