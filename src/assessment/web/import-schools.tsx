import { Select } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { PreviewSchool } from '../domain/import/import-shapes.ts'
import { type ImportCard, nameResultsSchool } from '../imports-contract.ts'
import { partChangeNames, partChangesDone } from '../texts.ru.ts'
import { workWords } from './work-words.ts'

type SchoolRow = PreviewSchool & { readonly work: string; readonly shortName: string | null }

/** The schools of a file's works: whose they are and what becomes of their results. A code of nobody's can be named. */
export function ImportSchools({ card }: { card: ImportCard }) {
  const names = new Map(
    card.organizations.map(({ organizationId, shortName }) => [organizationId, shortName]),
  )
  const rows = (card.preview?.works ?? []).flatMap((work) =>
    work.schools.map(
      (school): SchoolRow => ({
        ...school,
        work: workWords(work, work.sitting),
        shortName: school.organizationId === null ? null : (names.get(school.organizationId) ?? null),
      }),
    ),
  )
  const mayName = card.state === 'read' && card.hasUpload
  const isLoaded = card.state === 'imported'
  const becomes = isLoaded ? partChangesDone : partChangeNames
  const columns: readonly Column<SchoolRow>[] = [
    { key: 'code', title: 'Код', isName: true, isWhole: true, value: (row) => row.code || 'не указан' },
    {
      key: 'organization',
      title: 'Организация',
      value: (row) => row.shortName ?? row.name,
      show: (row) =>
        row.shortName ??
        (mayName ? <NameSchool card={card} row={row} /> : `${row.name ?? '—'} (не из реестра)`),
    },
    { key: 'municipality', title: 'Муниципалитет в файле', isExtra: true, value: (row) => row.municipality },
    { key: 'work', title: 'Работа', value: (row) => row.work, choose: 'Все работы' },
    { key: 'participants', title: 'Участников', isNumber: true, value: (row) => row.participants },
    {
      key: 'before',
      title: 'Было участников',
      isNumber: true,
      isExtra: !rows.some(({ becomes }) => becomes === 'replaced'),
      value: (row) => (row.becomes === 'replaced' ? (row.before ?? null) : null),
    },
    { key: 'absent', title: 'Отсутствовали', isNumber: true, value: (row) => row.absent },
    {
      key: 'becomes',
      title: isLoaded ? 'Что стало' : 'Что будет',
      value: (row) => becomes[row.becomes],
      choose: 'Любое изменение',
    },
  ]
  return (
    <DataTable
      name="results-import-schools"
      caption="Организации в файле"
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.work} ${row.code}`}
    />
  )
}

function NameSchool({ card, row }: { card: ImportCard; row: SchoolRow }) {
  const name = useAction(nameResultsSchool, {
    said: row.code
      ? 'Код закреплён за организацией, файл читается заново'
      : 'Организация указана, файл читается заново',
  })
  const offered = new Set(row.candidates)
  const choices = [
    ...card.organizations.filter(({ organizationId }) => offered.has(organizationId)),
    ...card.organizations.filter(({ organizationId }) => !offered.has(organizationId)),
  ].map(({ organizationId, shortName }) => ({ value: String(organizationId), label: shortName }))
  return (
    <Select
      size="xs"
      searchable
      placeholder={row.name ?? (row.code ? 'Чей это код?' : 'Чьи это результаты?')}
      aria-label={
        row.code
          ? `Чей код ${row.code}${row.name ? ` (${row.name})` : ''}`
          : `Чьи результаты, где школа не указана: ${row.work}`
      }
      data={choices}
      disabled={name.isPending}
      nothingFoundMessage="Такой организации в реестре нет"
      onChange={(value) => {
        if (value === null) return
        name.mutate({
          params: { resultsImportId: card.importId },
          body: { code: row.code, organizationId: Number(value) },
        })
      }}
    />
  )
}
