import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { todayHere } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { myTasks } from '../../schedule-contract.ts'
import { groupMyTasks } from './my-task-groups.ts'
import { MyTaskLine } from './my-task-line.tsx'
import classes from './my-tasks-page.module.css'

const looks = ['open', 'overdue', 'reported'] as const

/** What the signed-in person must do by when, the overdue first. */
export function MyTasksPage() {
  const [filters, setFilters] = useFilters(['state'])
  const [offset, setOffset] = useState(0)
  const state = looks.find((look) => look === filters.state) ?? 'open'
  const answer = useAnswer(myTasks, { query: { state, offset } })
  return (
    <>
      <PageHeader title="Мои задачи" meaning="Поручения вам и вашей организации по утверждённым планам." />
      <Loaded answer={answer}>
        {({ tasks, counts, nextOffset }) => {
          const groups =
            state === 'open' ? groupMyTasks(tasks, todayHere()) : [{ title: looksWords[state].list, tasks }]
          const isOwnName = new Set(tasks.map((task) => task.organizationId)).size === 1
          return (
            <Stack gap="md">
              <SegmentedControl
                className={`on-paper-hidden ${classes.looks}`}
                aria-label="Какие поручения показать"
                value={state}
                onChange={(value) => {
                  setOffset(0)
                  setFilters({ state: value === 'open' ? '' : value })
                }}
                data={looks.map((look) => ({
                  value: look,
                  label: `${looksWords[look].name}: ${counts[look]}`,
                }))}
              />
              {tasks.length === 0 ? (
                <EmptyState title={looksWords[state].empty}>
                  {state === 'open' &&
                    'Поручения появятся здесь, когда управление образования утвердит план, в котором вы названы исполнителем.'}
                </EmptyState>
              ) : (
                groups.map((group) => (
                  <Stack key={group.title} gap={6} component="section" aria-label={group.title}>
                    <Title order={2}>{group.title}</Title>
                    <ul className={`surface ${classes.list}`}>
                      {group.tasks.map((task) => (
                        <MyTaskLine
                          key={`${task.organizationId} ${task.id}`}
                          task={task}
                          isOwnName={isOwnName}
                        />
                      ))}
                    </ul>
                  </Stack>
                ))
              )}
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
            </Stack>
          )
        }}
      </Loaded>
    </>
  )
}

const looksWords = {
  open: { name: 'В работе', list: 'В работе', empty: 'Открытых поручений нет' },
  overdue: { name: 'Просрочено', list: 'Просрочены', empty: 'Просроченных поручений нет' },
  reported: { name: 'Отчитались', list: 'Отчитались', empty: 'Вы ещё ни о чём не отчитались' },
} as const
