import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addExemption, getScreeningChoices, listExemptions, moveExemptionAway } from '../../contract.ts'
import type { ExemptionView } from '../../domain/shapes.ts'
import { type ExemptionKind, exemptionKinds } from '../../domain/stored/exemption.ts'
import { exemptionKindNames } from '../../texts/runs.ru.ts'
import { ObjectivityParts } from '../objectivity-parts.tsx'

/** Results that lawfully do not count: marked before a run, with the reason. */
export function ExemptionsPage() {
  const may = useMay()('objectivity.run.manage')
  const answer = useAnswer(listExemptions, {})
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title="Законные исключения"
        meaning="Коррекционные классы, карантин. Действуют в проверках, которые начнутся позже; прежние не меняются."
        actions={may && !isAdding && <Button onClick={() => setAdding(true)}>Отметить исключение</Button>}
      />
      <ObjectivityParts current="exemptions" />
      <Stack gap="lg">
        {isAdding && <AddExemption onDone={() => setAdding(false)} />}
        <Loaded answer={answer} lines={6}>
          {({ exemptions }) => (
            <DataTable
              name="objectivity-exemptions"
              caption="Законные исключения"
              rows={exemptions}
              columns={may ? [...columns, acts] : columns}
              rowKey={({ organizationId, exemptionId }) => `${organizationId} ${exemptionId}`}
              empty={
                <EmptyState title="Исключений нет">
                  Если результаты класса или целой школы законно отличаются от остальных, отметьте это до
                  проверки и напишите причину.
                </EmptyState>
              }
            />
          )}
        </Loaded>
      </Stack>
    </>
  )
}

function AddExemption({ onDone }: { onDone: () => void }) {
  const answer = useAnswer(getScreeningChoices, {})
  const form = useForm<{
    organizationId: string | null
    workId: string | null
    className: string
    kind: ExemptionKind
    reason: string
  }>({
    initialValues: {
      organizationId: null,
      workId: null,
      className: '',
      kind: 'correctional-class',
      reason: '',
    },
  })
  const add = useAction(addExemption, { form, said: 'Исключение отмечено', onDone })
  const submit = form.onSubmit(({ organizationId, workId, className, kind, reason }) => {
    if (organizationId === null) return form.setErrors({ organizationId: 'Выберите школу' })
    add.mutate({
      body: {
        organizationId: Number(organizationId),
        workId: workId === null ? null : Number(workId),
        className: className.trim() || null,
        kind,
        reason,
      },
    })
  })
  return (
    <Part title="Новое исключение">
      <Loaded answer={answer} lines={6}>
        {({ organizations, works }) => (
          <form onSubmit={submit}>
            <Stack maw="44rem">
              <Select
                label="Школа"
                searchable
                required
                nothingFoundMessage="Нет такой школы"
                data={organizations.map((one) => ({
                  value: String(one.organizationId),
                  label: one.shortName,
                }))}
                {...form.getInputProps('organizationId')}
              />
              <Select
                label="Работа"
                placeholder="Все работы"
                searchable
                clearable
                clearButtonProps={{ 'aria-label': 'Очистить: работа' }}
                data={works.map((one) => ({ value: String(one.workId), label: one.title }))}
                {...form.getInputProps('workId')}
              />
              <TextInput
                label="Класс"
                description="Пусто — все классы школы."
                placeholder="7Г"
                {...form.getInputProps('className')}
              />
              <Select
                label="Что случилось"
                allowDeselect={false}
                data={exemptionKinds.map((value) => ({ value, label: exemptionKindNames[value] }))}
                {...form.getInputProps('kind')}
              />
              <TextInput
                label="Основание"
                description="Приказ, заключение, распоряжение о карантине."
                required
                {...form.getInputProps('reason')}
              />
              <Group>
                <Button type="submit" loading={add.isPending}>
                  Отметить
                </Button>
                <Button variant="default" onClick={onDone}>
                  Не надо
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Loaded>
    </Part>
  )
}

const columns: readonly Column<ExemptionView>[] = [
  {
    key: 'school',
    title: 'Школа',
    isName: true,
    value: ({ organizationName }) => organizationName,
  },
  { key: 'class', title: 'Класс', value: ({ className }) => className ?? 'все классы' },
  { key: 'work', title: 'Работа', value: ({ workTitle }) => workTitle ?? 'все работы' },
  { key: 'kind', title: 'Что случилось', value: ({ kind }) => exemptionKindNames[kind] },
  { key: 'reason', title: 'Основание', value: ({ reason }) => reason },
  { key: 'author', title: 'Кто отметил', isExtra: true, value: ({ authorName }) => authorName },
]

const acts: Column<ExemptionView> = {
  key: 'acts',
  title: 'Действия',
  isActs: true,
  value: () => null,
  show: (exemption) => <Remove exemption={exemption} />,
}

function Remove({
  exemption: { organizationId, exemptionId, version, organizationName },
}: {
  exemption: ExemptionView
}) {
  const params = { organizationId, exemptionId }
  const restore = useAction(moveExemptionAway, { said: 'Исключение возвращено' })
  const remove = useAction(moveExemptionAway, {
    onDone: (removed) =>
      offerUndo(`Исключение «${organizationName}» убрано`, () =>
        restore.mutate({ params, body: { version: removed.version, removed: false } }),
      ),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={remove.isPending}
      aria-label={`Убрать исключение: ${organizationName}`}
      onClick={() => remove.mutate({ params, body: { version, removed: true } })}
    >
      Убрать
    </Button>
  )
}
