import { Button, Stack, Text, TextInput } from '@mantine/core'
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
import { regionalKindNames } from '../texts/indices.ru.ts'
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
              rows={worksOf(sets)}
              columns={may ? [...columns, acts] : columns}
              rowKey={({ key }) => key}
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

/** One work with all its tables. */
type Work = {
  readonly key: string
  readonly title: string
  readonly year: number
  readonly sets: readonly RegionalSetLine[]
}

function worksOf(sets: readonly RegionalSetLine[]): readonly Work[] {
  const groups = Map.groupBy(
    sets,
    ({ year, grade, subject }) => `ВПР ${year}, ${subjectNames[subject]}, ${grade} класс`,
  )
  return [...groups].map(([title, own]) => ({ key: title, title, year: own[0]?.year ?? 0, sets: own }))
}

function pupilsIn({ sets }: Work, kind: RegionalSetLine['kind']): number | null {
  return sets.find((one) => one.kind === kind)?.pupils ?? null
}

const columns: readonly Column<Work>[] = [
  { key: 'work', title: 'Работа', isName: true, value: ({ title }) => title },
  { key: 'year', title: 'Год', choose: 'Все годы', isExtra: true, value: ({ year }) => String(year) },
  {
    key: 'totals',
    title: 'Баллы, учеников',
    isNumber: true,
    value: (work) => pupilsIn(work, 'totals'),
  },
  {
    key: 'items',
    title: 'Задания',
    value: ({ sets }) => (sets.some(({ kind }) => kind === 'items') ? 'есть' : null),
  },
  {
    key: 'journal',
    title: 'Отметки и журнал, учеников',
    isNumber: true,
    value: (work) => pupilsIn(work, 'journal'),
  },
  {
    key: 'own',
    title: 'Из них ваших',
    isNumber: true,
    value: ({ sets }) => sets[0]?.ownPupils ?? null,
    show: (work) => <Own own={work.sets[0]?.ownPupils ?? null} whole={pupilsIn(work, 'totals')} />,
  },
  {
    key: 'source',
    title: 'Где опубликовано',
    value: ({ sets }) => [...new Set(sets.map(({ source }) => source))].join('; '),
  },
  {
    key: 'loaded',
    title: 'Загружено',
    isExtra: true,
    value: ({ sets }) =>
      [
        ...new Set(
          sets.map(
            ({ loadedOn, loaderName, fileName }) => `${dateWords(loadedOn)}, ${loaderName}, ${fileName}`,
          ),
        ),
      ].join('; '),
  },
]

/** More of our own than in the whole region means a wrong table. */
function Own({ own, whole }: { own: number | null; whole: number | null }) {
  if (own === null) return 'работы нет'
  if (whole === null || own <= whole) return own
  return (
    <Text span size="sm" c="var(--bad)">
      {own}: больше, чем в регионе
    </Text>
  )
}

const acts: Column<Work> = {
  key: 'acts',
  title: 'Действия',
  isActs: true,
  value: () => null,
  show: (work) => <Remove work={work} />,
}

function Remove({ work: { title, sets } }: { work: Work }) {
  const restore = useAction(moveRegionalAway, { said: 'Данные возвращены' })
  const remove = useAction(moveRegionalAway, {
    onDone: (moved) =>
      offerUndo(`Данные региона убраны: ${title}`, () =>
        restore.mutate({ body: { sets: moved.sets.map(keyOf), removed: false } }),
      ),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={remove.isPending}
      aria-label={`Убрать данные региона: ${title}`}
      onClick={() => remove.mutate({ body: { sets: sets.map(keyOf), removed: true } })}
    >
      Убрать
    </Button>
  )
}

function keyOf({ regionalSetId, version }: RegionalSetLine) {
  return { regionalSetId, version }
}
