import { Select } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listPapers, type PaperLineView } from '../papers-contract.ts'
import { paperKindNames } from '../texts.ru.ts'
import { PaperParts } from './paper-parts.tsx'

/** The register of papers made by templates. */
export function PapersPage() {
  const may = useMay()
  const [filters, setFilters] = useFilters(['registered', 'subject'])
  const answer = useAnswer(listPapers, {
    query: {
      ...(filters.registered === '' ? {} : { year: Number(filters.registered) }),
      ...(filters.subject === '' ? {} : { subject: filters.subject }),
    },
  })
  const make = may('templates.paper.make') && <PageButton to="/papers/new">Сделать документ</PageButton>
  return (
    <>
      <PageHeader
        title="Документы по шаблонам"
        meaning={
          answer.data &&
          `Зарегистрировано: ${plural(answer.data.papers.length, ['документ', 'документа', 'документов'])}.`
        }
        actions={make}
      />
      <PaperParts current="papers" />
      <Loaded answer={answer} lines={10}>
        {({ papers, years }) => (
          <DataTable
            name="papers"
            caption="Документы по шаблонам"
            rows={papers}
            columns={columns}
            rowKey={({ paperId }) => paperId}
            tools={
              <Select
                aria-label="Год"
                placeholder="Любой год"
                data={years.map(String)}
                value={filters.registered || null}
                onChange={(value) => setFilters({ registered: value ?? '' })}
                clearable
                clearButtonProps={{ 'aria-label': 'Очистить: год' }}
                w={{ base: 'calc(50% - 0.25rem)', xs: 130 }}
              />
            }
            empty={
              <EmptyState title="Документов по шаблонам пока нет" action={make}>
                Здесь будут приказы, справки, протоколы и доклады, которые система заполнила данными: с
                номером, датой и QR-кодом. Каждый можно скачать снова таким же.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<PaperLineView>[] = [
  {
    key: 'title',
    title: 'Документ',
    isName: true,
    value: ({ title }) => title,
    show: ({ kind, year, number, title }) => (
      <PageLink to={`/papers/${kind}/${year}/${number}`}>{title}</PageLink>
    ),
  },
  { key: 'kind', title: 'Вид', choose: 'Все виды', value: ({ kind }) => paperKindNames[kind] },
  { key: 'number', title: 'Номер', isWhole: true, value: ({ numberText }) => numberText },
  {
    key: 'on',
    title: 'Дата',
    isDate: true,
    value: ({ registeredOn }) => registeredOn,
    show: ({ registeredOn }) => dateWords(registeredOn),
  },
  { key: 'author', title: 'Кто подготовил', value: ({ authorName }) => authorName },
  {
    key: 'state',
    title: 'Состояние',
    value: ({ cancelledOn }) => (cancelledOn === null ? 'Действует' : 'Аннулирован'),
    show: ({ cancelledOn }) => (
      <StateBadge tone={cancelledOn === null ? 'good' : 'calm'}>
        {cancelledOn === null ? 'Действует' : 'Аннулирован'}
      </StateBadge>
    ),
  },
]
