import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { subjectNames } from '#assessment/texts.ru.ts'
import { download } from '#web-kit/api.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  downloadRegional,
  listRegional,
  loadRegional,
  MOST_REGIONAL_BYTES,
  moveRegionalAway,
  type RegionalSetLine,
} from '../regional-contract.ts'
import { regionalKindNames } from '../texts.ru.ts'
import { ObjectivityParts } from './objectivity-parts.tsx'

/** What the region has published of ВПР: a run takes it as the ordinary. */
export function RegionalPage() {
  const may = useMay()('objectivity.run.manage')
  const answer = useAnswer(listRegional, {})
  return (
    <>
      <PageHeader
        title="Данные региона"
        meaning="Что регион опубликовал о ВПР. С ними проверка сравнивает ваши школы не друг с другом, а со всем регионом."
        actions={
          <Button variant="default" onClick={() => void download(downloadRegional, {}).catch(notifyProblem)}>
            Скачать .xlsx
          </Button>
        }
      />
      <ObjectivityParts current="regional" />
      <Stack gap="lg">
        {may && <Load />}
        <Loaded answer={answer} lines={6}>
          {({ sets }) => (
            <DataTable
              name="objectivity-regional"
              caption="Данные региона"
              rows={sets}
              columns={may ? [...columns, acts] : columns}
              rowKey={({ regionalSetId }) => regionalSetId}
              empty={
                <EmptyState title="Данных региона нет">
                  Без них обычным считается то, что видно по вашим школам вместе. Нужна хотя бы таблица
                  баллов: сколько учеников региона получили каждый балл. Пустые таблицы для заполнения — по
                  кнопке «Скачать .xlsx».
                </EmptyState>
              }
            />
          )}
        </Loaded>
      </Stack>
    </>
  )
}

function Load() {
  const [source, setSource] = useState('')
  const [fault, setFault] = useState('')
  const load = useAction(loadRegional, {
    said: ({ works, kinds, replaced }) =>
      `Загружено: ${kinds.map((kind) => regionalKindNames[kind].toLowerCase()).join(', ')}; ${plural(works, ['работа', 'работы', 'работ'])}${replaced > 0 ? `, заменено прежних: ${replaced}` : ''}`,
  })
  return (
    <Part title="Загрузить">
      <Stack gap="sm" maw="46rem">
        <Text size="sm">
          Таблица .csv или .xlsx: «Год», «Класс», «Предмет» и ещё «Балл», «Учеников» — либо «Задание»,
          «Отметка», «Доля от максимума» — либо «Понизили», «Подтвердили», «Повысили». Новые числа о той же
          работе встают на место прежних.
        </Text>
        <TextInput
          label="Где опубликовано"
          description="Ссылка, письмо, отчёт: по этому данные потом узнают."
          required
          value={source}
          error={fault}
          onChange={(event) => {
            setSource(event.currentTarget.value)
            setFault('')
          }}
        />
        <FileDrop
          label="Перетащите сюда таблицу региона"
          extensions={['.xlsx', '.xls', '.ods', '.csv']}
          mostBytes={MOST_REGIONAL_BYTES}
          isBusy={load.isPending}
          onFile={(file) => {
            if (source.trim() === '') return setFault('Сначала напишите, где опубликовано')
            load.mutate({ body: { source }, files: [file] })
          }}
        />
      </Stack>
    </Part>
  )
}

const columns: readonly Column<RegionalSetLine>[] = [
  {
    key: 'work',
    title: 'Работа',
    isName: true,
    value: ({ year, grade, subject }) => `ВПР ${year}, ${subjectNames[subject]}, ${grade} класс`,
  },
  { key: 'kind', title: 'Что', choose: 'Все таблицы', value: ({ kind }) => regionalKindNames[kind] },
  { key: 'rows', title: 'Строк', isNumber: true, value: ({ rows }) => rows },
  { key: 'pupils', title: 'Учеников в регионе', isNumber: true, value: ({ pupils }) => pupils },
  {
    key: 'own',
    title: 'Из них ваших',
    isNumber: true,
    value: ({ ownPupils }) => ownPupils,
    show: ({ ownPupils, pupils }) =>
      ownPupils === null ? (
        'работы нет'
      ) : pupils !== null && ownPupils > pupils ? (
        <Text span size="sm" c="var(--bad)">
          {ownPupils}: больше, чем в регионе
        </Text>
      ) : (
        ownPupils
      ),
  },
  { key: 'source', title: 'Где опубликовано', value: ({ source }) => source },
  {
    key: 'loaded',
    title: 'Загружено',
    isExtra: true,
    value: ({ loadedOn, loaderName, fileName }) => `${dateWords(loadedOn)}, ${loaderName}, ${fileName}`,
  },
]

const acts: Column<RegionalSetLine> = {
  key: 'acts',
  title: 'Действия',
  isActs: true,
  value: () => null,
  show: (set) => <Remove set={set} />,
}

function Remove({ set: { regionalSetId, version, kind, year, grade, subject } }: { set: RegionalSetLine }) {
  const params = { regionalSetId }
  const words = `${regionalKindNames[kind]}: ${subjectNames[subject]}, ${grade} класс, ${year}`
  const restore = useAction(moveRegionalAway, { said: 'Данные возвращены' })
  const remove = useAction(moveRegionalAway, {
    onDone: (removed) =>
      offerUndo(`«${words}» убрано`, () =>
        restore.mutate({ params, body: { version: removed.version, removed: false } }),
      ),
  })
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="default"
        loading={remove.isPending}
        aria-label={`Убрать: ${words}`}
        onClick={() => remove.mutate({ params, body: { version, removed: true } })}
      >
        Убрать
      </Button>
    </Group>
  )
}
