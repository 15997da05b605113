import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type KindLine, listTemplates } from '../contract.ts'
import { paperKindNames } from '../texts.ru.ts'
import { PaperParts } from './paper-parts.tsx'

/** Every kind of paper with the template in use. */
export function TemplatesPage() {
  const answer = useAnswer(listTemplates, {})
  return (
    <>
      <PageHeader
        title="Шаблоны документов"
        meaning="Шаблон — обычный файл Word. Скачайте, измените под своё управление и загрузите: система проверит каждый тег и покажет образец."
      />
      <PaperParts current="templates" />
      <Loaded answer={answer} lines={12}>
        {({ kinds }) => (
          <DataTable
            name="templates"
            caption="Шаблоны документов"
            rows={kinds}
            columns={columns}
            rowKey={({ kind }) => kind}
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<KindLine>[] = [
  {
    key: 'kind',
    title: 'Документ',
    isName: true,
    value: ({ kind }) => paperKindNames[kind],
    show: ({ kind }) => <PageLink to={`/templates/${kind}`}>{paperKindNames[kind]}</PageLink>,
  },
  {
    key: 'used',
    title: 'Какой шаблон действует',
    choose: 'Все шаблоны',
    value: ({ own }) => (own ? 'Свой' : 'Системы'),
    show: ({ own }) =>
      own ? (
        <StateBadge tone="good">Свой, редакция {own.number}</StateBadge>
      ) : (
        <StateBadge tone="calm">Шаблон системы</StateBadge>
      ),
  },
  {
    key: 'file',
    title: 'Файл',
    value: ({ own }) => (own ? `${own.fileName}, ${dateWords(own.uploadedAt)}` : null),
  },
  { key: 'editions', title: 'Своих редакций', isNumber: true, value: ({ editionCount }) => editionCount },
  {
    key: 'made',
    title: 'Откуда данные',
    value: ({ isMade }) => (isMade ? 'Из системы' : 'Пока нет: шаблон можно подготовить заранее'),
  },
]
