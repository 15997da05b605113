import { Stack } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type DossierLine, listDossiers } from '../../dossier-contract.ts'
import { dossierStateNames, outcomeNames } from '../../texts/dossier.ru.ts'
import { Caution } from '../caution.tsx'
import { ObjectivityParts } from '../objectivity-parts.tsx'
import { DossierBadge } from '../state-badges.tsx'

/** Dossiers by the names of schools; a school has its own that were handed over. */
export function DossiersPage() {
  const answer = useAnswer(listDossiers, { query: {} })
  return (
    <>
      <PageHeader title="Досье объективности" meaning="Признаки, ответ школы и итог." />
      <ObjectivityParts current="dossiers" />
      <Stack gap="lg">
        <Caution />
        <Loaded answer={answer} lines={8}>
          {({ dossiers }) => (
            <DataTable
              name="objectivity-dossiers"
              caption="Досье объективности"
              rows={dossiers}
              columns={columns}
              rowKey={({ organizationId, dossierId }) => `${organizationId} ${dossierId}`}
              empty={
                <EmptyState title="Досье нет">
                  Управление составляет досье из проверки результатов. Школа видит своё досье, когда
                  управление передало его ей.
                </EmptyState>
              }
            />
          )}
        </Loaded>
      </Stack>
    </>
  )
}

const columns: readonly Column<DossierLine>[] = [
  {
    key: 'school',
    title: 'Школа',
    isName: true,
    value: ({ organizationName }) => organizationName,
    show: ({ organizationId, dossierId, organizationName }) => (
      <PageLink to={`/objectivity/dossiers/${organizationId}/${dossierId}`}>{organizationName}</PageLink>
    ),
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ state }) => dossierStateNames[state],
    show: ({ state }) => <DossierBadge state={state} />,
    choose: 'Все состояния',
  },
  {
    key: 'created',
    title: 'Составлено',
    isDate: true,
    isWhole: true,
    isExtra: true,
    value: ({ createdOn }) => createdOn,
    show: ({ createdOn }) => <DateText date={createdOn} />,
  },
  {
    key: 'term',
    title: 'Ответить до',
    isDate: true,
    isWhole: true,
    value: ({ answerBy }) => answerBy,
    show: ({ answerBy }) => (answerBy === null ? '—' : <DateText date={answerBy} />),
  },
  {
    key: 'answered',
    title: 'Школа ответила',
    isDate: true,
    isWhole: true,
    value: ({ answeredOn }) => answeredOn,
    show: ({ answeredOn }) => (answeredOn === null ? '—' : <DateText date={answeredOn} />),
  },
  {
    key: 'outcome',
    title: 'Итог',
    value: ({ outcome }) => outcome && outcomeNames[outcome],
    choose: 'Все итоги',
  },
]
