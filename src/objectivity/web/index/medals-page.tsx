import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { downloadMedals, listMedals, loadMedals, type MedalRow, setMedals } from '../../indices-contract.ts'
import { ObjectivityParts } from '../objectivity-parts.tsx'

/** Candidates for a medal by schools and years: counts alone, entered or taken from files of ЕГЭ. */
export function MedalsPage() {
  const may = useMay()('objectivity.run.manage')
  const answer = useAnswer(listMedals, {})
  const [edited, setEdited] = useState<MedalRow | 'new'>()
  return (
    <>
      <PageHeader
        title="Претенденты на медаль"
        above={<PageLink to="/objectivity/indices">Индексы объективности</PageLink>}
        meaning="Сколько выпускников претендовали на медаль по отметкам школы и у скольких баллы ЕГЭ не отвечают её условию."
        actions={
          <Group gap="xs">
            <Button variant="default" onClick={() => void download(downloadMedals, {}).catch(notifyProblem)}>
              Скачать .xlsx
            </Button>
            {may && edited === undefined && <Button onClick={() => setEdited('new')}>Внести числа</Button>}
          </Group>
        }
      />
      <ObjectivityParts current="indices" />
      <Loaded answer={answer} lines={8}>
        {({ rows, schools }) => (
          <Stack gap="lg">
            {edited !== undefined && (
              <MedalForm
                key={edited === 'new' ? 'new' : `${edited.organizationId} ${edited.year}`}
                row={edited === 'new' ? undefined : edited}
                rows={rows}
                schools={schools}
                onDone={() => setEdited(undefined)}
              />
            )}
            <DataTable
              name="objectivity-medals"
              caption="Претенденты на медаль"
              rows={rows}
              columns={may ? [...columns, editColumn(setEdited)] : columns}
              rowKey={({ organizationId, year }) => `${organizationId ?? 'region'} ${year}`}
              empty={
                <EmptyState title="Числа не внесены">
                  Они сосчитаются сами, если в загруженных файлах ЕГЭ отмечены претенденты на медаль. Иначе
                  скачайте таблицу .xlsx, заполните и загрузите её ниже.
                </EmptyState>
              }
            />
            {may && <Load />}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Load() {
  const load = useAction(loadMedals, {
    said: ({ changed, same }) => `Записано строк: ${changed}, без изменений: ${same}`,
  })
  return (
    <Part title="Загрузить таблицу">
      <Stack gap="sm" maw="46rem">
        <Text size="sm">
          Столбцы «Школа», «Год», «Претендентов», «Не подтвердили»; строка «Регион» — по всему региону. Пустые
          строки остаются как были.
        </Text>
        <FileDrop
          label="Перетащите сюда таблицу претендентов"
          extensions={['.xlsx', '.xls', '.ods', '.csv']}
          mostBytes={5_000_000}
          isBusy={load.isPending}
          onFile={(file) => load.mutate({ body: {}, files: [file] })}
        />
      </Stack>
    </Part>
  )
}

const REGION = 'region'

function MedalForm({
  row,
  rows,
  schools,
  onDone,
}: {
  row: MedalRow | undefined
  rows: readonly MedalRow[]
  schools: readonly { readonly organizationId: number; readonly shortName: string }[]
  onDone: () => void
}) {
  const form = useForm<{
    organizationId: string | null
    year: number | string
    candidates: number | string
    unconfirmed: number | string
  }>({
    initialValues: {
      organizationId: row ? String(row.organizationId ?? REGION) : null,
      year: row?.year ?? rows[0]?.year ?? '',
      candidates: row?.candidates ?? '',
      unconfirmed: row?.unconfirmed ?? '',
    },
  })
  const collision = useCollision(setMedals.answer)
  const set = useAction(setMedals, { form, said: 'Числа записаны', onDone, onProblem: collision.onProblem })
  const send = (version?: number) => {
    const { organizationId, year, candidates, unconfirmed } = form.getValues()
    if (organizationId === null) return form.setErrors({ organizationId: 'Выберите школу или регион' })
    const id = organizationId === REGION ? null : Number(organizationId)
    const known = rows.find((one) => one.organizationId === id && one.year === Number(year))
    set.mutate({
      body: {
        organizationId: id,
        year: Number(year),
        version: version ?? known?.version ?? 0,
        candidates: Number(candidates),
        unconfirmed: Number(unconfirmed),
      },
    })
  }
  const { stored } = collision
  return (
    <Part title={row ? 'Изменить числа' : 'Внести числа'}>
      <form onSubmit={form.onSubmit(() => send())}>
        <Stack maw="30rem">
          <Select
            label="Школа"
            required
            searchable
            disabled={row !== undefined}
            data={[
              { value: REGION, label: 'Регион' },
              ...schools.map((one) => ({ value: String(one.organizationId), label: one.shortName })),
            ]}
            {...form.getInputProps('organizationId')}
          />
          <NumberInput
            label="Год"
            required
            disabled={row !== undefined}
            min={2010}
            max={2100}
            {...form.getInputProps('year')}
          />
          <NumberInput label="Претендентов" required min={0} {...form.getInputProps('candidates')} />
          <NumberInput
            label="Из них не подтвердили"
            required
            min={0}
            {...form.getInputProps('unconfirmed')}
          />
          <Group>
            <Button type="submit" loading={set.isPending}>
              Записать
            </Button>
            <Button variant="default" onClick={onDone}>
              Не надо
            </Button>
          </Group>
          {stored && (
            <ChangedMeanwhile
              onKeepMine={() => {
                collision.forget()
                send(stored.version)
              }}
              onLeave={onDone}
            >
              <Text size="sm">
                {stored.organizationName}, {stored.year}: претендентов {stored.candidates}, не подтвердили{' '}
                {stored.unconfirmed} ({stored.authorName})
              </Text>
            </ChangedMeanwhile>
          )}
        </Stack>
      </form>
    </Part>
  )
}

const columns: readonly Column<MedalRow>[] = [
  { key: 'school', title: 'Школа', isName: true, value: ({ organizationName }) => organizationName },
  { key: 'year', title: 'Год', choose: 'Все годы', value: ({ year }) => String(year) },
  {
    key: 'candidates',
    title: 'Претендентов',
    isNumber: true,
    isUnsorted: true,
    value: ({ candidates }) => candidates,
  },
  {
    key: 'unconfirmed',
    title: 'Не подтвердили',
    isNumber: true,
    isUnsorted: true,
    value: ({ unconfirmed }) => unconfirmed,
  },
  {
    key: 'author',
    title: 'Откуда',
    value: ({ authorName, changedOn }) =>
      authorName === null ? 'из файлов ЕГЭ' : `${authorName}${changedOn ? `, ${dateWords(changedOn)}` : ''}`,
  },
]

function editColumn(onEdit: (row: MedalRow) => void): Column<MedalRow> {
  return {
    key: 'acts',
    title: 'Действия',
    isActs: true,
    value: () => null,
    show: (row) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Изменить: ${row.organizationName}, ${row.year}`}
        onClick={() => onEdit(row)}
      >
        Изменить
      </Button>
    ),
  }
}
