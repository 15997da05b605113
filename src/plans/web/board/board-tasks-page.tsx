import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { listOrganizations } from '#organizations/contract.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listTasks } from '../../board-contract.ts'
import { taskClassNames } from '../../domain/board/cell-words.ts'
import { stageNames } from '../../texts.ru.ts'
import { choicesOfNames } from '../choices-of-names.ts'
import { TaskLines } from '../tasks/task-lines.tsx'
import { trackChoices } from '../track-choices.ts'
import { useBoardYear, yearInAddress } from './board-year.ts'
import { UnplacedActions } from './unplaced-actions.tsx'

const keys = ['track', 'stage', 'of', 'plans', 'organizationId', 'unplaced', 'allYears'] as const
const ofNames = { ...taskClassNames, undated: 'ждёт дат' }

/** The tasks behind a count of the board; the filters are in the address. */
export function BoardTasksPage() {
  const may = useMay()
  const [year] = useBoardYear()
  const [filters, setFilters] = useFilters(keys)
  const [offset, setOffset] = useState(0)
  const organizations = useAnswer(listOrganizations, {}, { when: may('plans.task.readAll') })
  const filled = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const asked = listTasks.query?.safeParse({ ...filled, ...year, ...(offset > 0 ? { offset } : {}) })
  const answer = useAnswer(listTasks, { query: asked?.success ? asked.data : year })
  const choose = (changes: Partial<typeof filters>) => {
    setOffset(0)
    setFilters(changes)
  }
  const choices = [
    { key: 'track', label: 'Направление', data: trackChoices },
    { key: 'stage', label: 'Этап', data: choicesOfNames(stageNames) },
    { key: 'of', label: 'Состояние', data: choicesOfNames(ofNames) },
    {
      key: 'organizationId',
      label: 'Организация',
      data: (organizations.data?.organizations ?? []).map(({ organizationId, shortName }) => ({
        value: String(organizationId),
        label: shortName,
      })),
    },
  ] as const
  return (
    <>
      <PageHeader
        above={
          may('plans.task.readAll') && (
            <PageLink to="/board" search={yearInAddress(year)}>
              Доска цикла
            </PageLink>
          )
        }
        title="Поручения"
        meaning={
          filters.unplaced === 'yes'
            ? 'Поручения по мероприятиям, у которых в плане не указано направление или этап цикла.'
            : 'Поручения организациям по утверждённым планам.'
        }
      />
      <Stack gap="md">
        {filters.unplaced === 'yes' && may('plans.task.readAll') && (
          <UnplacedActions year={year} plans={filters.plans} />
        )}
        <Group gap="sm" align="flex-end" className="on-paper-hidden">
          {choices
            .filter(({ data }) => data.length > 0)
            .map(({ key, label, data }) => (
              <Select
                key={key}
                label={label}
                placeholder="Любое"
                w={210}
                clearable
                clearButtonProps={{ 'aria-label': `Очистить: ${label.toLocaleLowerCase('ru')}` }}
                searchable={data.length > 8}
                nothingFoundMessage="Не найдено"
                data={[...data]}
                value={filters[key] || null}
                onChange={(value) => choose({ [key]: value ?? '' })}
              />
            ))}
        </Group>
        <Loaded answer={answer}>
          {({ tasks, found, nextOffset, undated, yearWords }) => (
            <>
              <Text role="status">
                {filters.of !== 'undated' &&
                  `${yearWords}: ${plural(found, ['поручение', 'поручения', 'поручений'])}.`}
                {undated.length > 0 &&
                  ` Ждёт дат: ${plural(undated.length, ['мероприятие', 'мероприятия', 'мероприятий'])}.`}
              </Text>
              {tasks.length === 0 && undated.length === 0 && (
                <EmptyState title="Таких поручений нет">Измените или сбросьте фильтры.</EmptyState>
              )}
              {tasks.length > 0 && <TaskLines tasks={tasks} />}
              <Group className="on-paper-hidden">
                {offset > 0 && (
                  <Button variant="default" onClick={() => setOffset(0)}>
                    К началу списка
                  </Button>
                )}
                {nextOffset !== null && (
                  <Button variant="default" onClick={() => setOffset(nextOffset)}>
                    Следующие
                  </Button>
                )}
              </Group>
              {undated.length > 0 && (
                <Stack component="section" gap="xs" aria-label="Ждут дат">
                  <Title order={2}>Ждут дат</Title>
                  <ul className="words">
                    {undated.map((line) => (
                      <li key={line.actionId}>
                        <PageLink to={`/plans/${line.planId}/actions/${line.actionId}`}>
                          {line.actionNumber ? `${line.actionNumber}. ` : ''}
                          {line.actionText}
                        </PageLink>{' '}
                        <Text span c="dimmed">
                          {line.waitsFor} · {line.planTitle}
                        </Text>
                      </li>
                    ))}
                  </ul>
                </Stack>
              )}
            </>
          )}
        </Loaded>
      </Stack>
    </>
  )
}
