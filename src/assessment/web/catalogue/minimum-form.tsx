import { Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { addMinimum, changeMinimum, type MinimumView } from '../../catalogue-contract.ts'
import { minimumPurposes } from '../../domain/catalogue/ege-minimum.ts'
import { subjects, type WorkLevel } from '../../domain/work-key.ts'
import { minimumPurposeNames, procedureNames, subjectNames, workLevelNames } from '../../texts.ru.ts'
import { isMinimum, MinimumConflict } from './minimum-conflict.tsx'

type Values = Omit<MinimumView, 'minimumId' | 'version' | 'removed' | 'year' | 'value' | 'level'> & {
  year: number | ''
  value: number | ''
  level: WorkLevel | null
}

/** A least score: a new one, a changed one, or one's own over that which comes with the program. */
export function MinimumForm({ minimum, onDone }: { minimum: MinimumView | null; onDone: () => void }) {
  const form = useForm<Values>({
    initialValues: {
      year: minimum?.year ?? '',
      procedure: minimum?.procedure ?? 'ege',
      subject: minimum?.subject ?? 'russian',
      level: minimum?.level ?? null,
      purpose: minimum?.purpose ?? 'certificate',
      value: minimum?.value ?? '',
      unit: minimum?.unit ?? 'test-score',
      source: minimum?.source ?? '',
      status: minimum?.status ?? 'draft',
    },
  })
  const add = useAction(addMinimum, { form, said: 'Минимальный балл записан', onDone })
  const [stored, setStored] = useState<MinimumView>()
  const save = useAction(changeMinimum, {
    form,
    said: 'Сохранено',
    onDone,
    onProblem: (problem) => {
      if (problem.status !== 409 || !isMinimum(problem.current)) return false
      setStored(problem.current)
      return true
    },
  })
  const isNew = minimum === null || minimum.minimumId === null
  const submit = form.onSubmit(({ year, value, ...values }) => {
    const written = { ...values, year: Number(year), value: Number(value) }
    if (minimum === null || minimum.minimumId === null) return add.mutate({ body: written })
    send(minimum.minimumId, minimum.version)
  })
  const send = (minimumId: number, version: number) => {
    setStored(undefined)
    const { value, unit, source, status } = form.getValues()
    save.mutate({ params: { minimumId }, body: { version, value: Number(value), unit, source, status } })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {minimum !== null && (
          <Text fw={600}>
            {procedureNames[minimum.procedure]} {minimum.year}, {subjectNames[minimum.subject]},{' '}
            {minimumPurposeNames[minimum.purpose]}
          </Text>
        )}
        {minimum === null && (
          <Group align="flex-start">
            <Select
              label="Экзамен"
              data={(['ege', 'oge', 'gve-9', 'gve-11'] as const).map((value) => ({
                value,
                label: procedureNames[value],
              }))}
              allowDeselect={false}
              required
              w="10rem"
              {...form.getInputProps('procedure')}
            />
            <NumberInput
              label="Год"
              min={2000}
              max={2100}
              allowDecimal={false}
              hideControls
              required
              w="7rem"
              {...form.getInputProps('year')}
            />
            <Select
              label="Предмет"
              data={subjects.map((value) => ({ value, label: subjectNames[value] }))}
              searchable
              allowDeselect={false}
              required
              w="16rem"
              {...form.getInputProps('subject')}
            />
            <Select
              label="Уровень"
              placeholder="один"
              data={(['base', 'profile'] as const).map((value) => ({ value, label: workLevelNames[value] }))}
              clearable
              clearButtonProps={{ 'aria-label': 'Очистить: уровень' }}
              w="14rem"
              {...form.getInputProps('level')}
            />
            <Select
              label="Для чего"
              data={minimumPurposes.map((value) => ({ value, label: minimumPurposeNames[value] }))}
              allowDeselect={false}
              required
              w="18rem"
              {...form.getInputProps('purpose')}
            />
          </Group>
        )}
        <Group align="flex-start">
          <NumberInput
            label="Балл"
            min={0}
            max={100}
            allowDecimal={false}
            hideControls
            required
            w="7rem"
            {...form.getInputProps('value')}
          />
          <Select
            label="Чем измеряется"
            data={[
              { value: 'test-score', label: 'тестовые баллы' },
              { value: 'primary-score', label: 'первичные баллы' },
              { value: 'mark', label: 'отметка' },
            ]}
            allowDeselect={false}
            required
            w="14rem"
            {...form.getInputProps('unit')}
          />
          <TextInput
            label="Источник"
            placeholder="приказ от 12.03.2026 № 214"
            required
            flex="1 1 20rem"
            {...form.getInputProps('source')}
          />
        </Group>
        <Checkbox
          label="Сверено с документом"
          checked={form.getValues().status === 'confirmed'}
          onChange={(event) =>
            form.setFieldValue('status', event.currentTarget.checked ? 'confirmed' : 'draft')
          }
        />
        {stored && (
          <MinimumConflict
            typed={form.getValues()}
            stored={stored}
            onWrite={() => stored.minimumId !== null && send(stored.minimumId, stored.version)}
            onLeave={onDone}
          />
        )}
        <Group>
          <Button type="submit" loading={add.isPending || save.isPending}>
            {isNew ? 'Записать' : 'Сохранить'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
