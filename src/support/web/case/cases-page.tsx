import { Button, Checkbox, Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listCases } from '../../case-contract.ts'
import type { CaseLine } from '../../domain/shapes.ts'
import { basisNames, beneficiaryNames, caseStateNames } from '../../texts.ru.ts'
import { CaseBadge } from '../state-badges.tsx'
import { SupportParts } from '../support-parts.tsx'
import { CasesBoard } from './cases-board.tsx'
import { OpenCasePart } from './open-case-part.tsx'

/** Cases of help: the authority has all, a school its own that were shown to it. */
export function CasesPage() {
  const mayManage = useMay()('support.case.manage')
  const answer = useAnswer(listCases, { query: {} })
  const [{ look, watched, school, dossier }, setFilters] = useFilters([
    'look',
    'watched',
    'school',
    'dossier',
  ])
  const [isOpening, setOpening] = useState(dossier !== '')
  const leave = () => {
    setOpening(false)
    setFilters({ school: '', dossier: '' })
  }
  const onlyWatched = watched === 'yes'
  const open = mayManage && !isOpening && (
    <Button onClick={() => setOpening(true)}>Начать сопровождение</Button>
  )
  return (
    <>
      <PageHeader
        title="Помощь школам"
        meaning={
          mayManage
            ? 'Кого сопровождают, кто куратор, что ждёт: посещение, обзор, ответ школы.'
            : 'Что предложено вашей школе и что от неё ждут.'
        }
        actions={open}
      />
      <SupportParts current="cases" />
      <Stack gap="lg">
        {isOpening && mayManage && <OpenCasePart onDone={leave} school={school} dossier={dossier} />}
        <Loaded answer={answer} lines={8}>
          {({ cases }) => {
            const shown = cases.filter(({ isWatched }) => isWatched || !onlyWatched)
            return (
              <Stack gap="md">
                {cases.length > 0 && (
                  <Group className="on-paper-hidden">
                    <SegmentedControl
                      aria-label="Как показать"
                      data={[
                        { value: '', label: 'Таблица' },
                        { value: 'board', label: 'Доска' },
                      ]}
                      value={look === 'board' ? 'board' : ''}
                      onChange={(value) => setFilters({ look: value })}
                    />
                    {mayManage && (
                      <Checkbox
                        label="Только те, за кем слежу"
                        checked={onlyWatched}
                        onChange={(event) =>
                          setFilters({ watched: event.currentTarget.checked ? 'yes' : '' })
                        }
                      />
                    )}
                  </Group>
                )}
                {look === 'board' && cases.length > 0 ? (
                  <CasesBoard cases={shown} mayManage={mayManage} />
                ) : (
                  <DataTable
                    name="support-cases"
                    caption="Сопровождение школ"
                    rows={shown}
                    columns={mayManage ? columns : columns.filter(({ key }) => key !== 'watched')}
                    rowKey={({ organizationId, caseId }) => `${organizationId} ${caseId}`}
                    empty={
                      onlyWatched && cases.length > 0 ? (
                        <EmptyState title="Вы пока ни за кем не следите">
                          Откройте сопровождение школы и нажмите «Следить»: школа появится в этом списке, его
                          видите только вы.
                        </EmptyState>
                      ) : (
                        <EmptyState title="Сопровождения нет" action={open}>
                          {mayManage
                            ? 'Откройте «Кому нужна помощь», выявите школы и начните сопровождение из списка; или начните его по досье объективности.'
                            : 'Когда управление предложит школе помощь, она появится здесь.'}
                        </EmptyState>
                      )
                    }
                  />
                )}
              </Stack>
            )
          }}
        </Loaded>
      </Stack>
    </>
  )
}

const columns: readonly Column<CaseLine>[] = [
  {
    key: 'school',
    title: 'Школа',
    isName: true,
    value: ({ organizationName }) => organizationName,
    show: ({ organizationId, caseId, organizationName }) => (
      <PageLink to={`/support/cases/${organizationId}/${caseId}`}>{organizationName}</PageLink>
    ),
  },
  { key: 'basis', title: 'Основание', value: ({ basis }) => basisNames[basis], choose: 'Все основания' },
  { key: 'whom', title: 'Кому', isExtra: true, value: ({ beneficiary }) => beneficiaryNames[beneficiary] },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ state }) => caseStateNames[state],
    show: ({ state }) => <CaseBadge state={state} />,
    choose: 'Все состояния',
  },
  { key: 'adviser', title: 'Куратор', value: ({ adviserName }) => adviserName, choose: 'Все кураторы' },
  { key: 'waits', title: 'Что ждёт', value: ({ waits }) => waits.join('; ') || null },
  {
    key: 'objectives',
    title: 'Целей достигнуто',
    isWhole: true,
    value: ({ reached, objectives }) => (objectives === 0 ? null : `${reached} из ${objectives}`),
  },
  {
    key: 'visit',
    title: 'Посещение',
    isDate: true,
    isWhole: true,
    value: ({ visitOn }) => visitOn,
    show: ({ visitOn }) => (visitOn === null ? '—' : <DateText date={visitOn} />),
  },
  {
    key: 'review',
    title: 'Обзор целей до',
    isDate: true,
    isWhole: true,
    value: ({ reviewBy }) => reviewBy,
    show: ({ reviewBy }) => (reviewBy === null ? '—' : <DateText date={reviewBy} />),
  },
  { key: 'mentor', title: 'Наставник', isExtra: true, value: ({ mentorName }) => mentorName },
  { key: 'watched', title: 'Слежу', isExtra: true, value: ({ isWatched }) => (isWatched ? 'да' : null) },
]
