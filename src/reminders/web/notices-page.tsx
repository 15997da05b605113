import { Button, Group, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { countNotices, listNotices, markNoticesRead } from '../contract.ts'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'

/** What the signed-in person was told, day by day, the newest first. */
export function NoticesPage() {
  const [before, setBefore] = useState<number>()
  const answer = useAnswer(listNotices, { query: before === undefined ? {} : { before } })
  const unread = useAnswer(countNotices, {}).data?.unread ?? 0
  const markAll = useAction(markNoticesRead, { said: 'Всё отмечено прочитанным' })
  return (
    <>
      <PageHeader
        title="Уведомления"
        meaning={
          <>
            Сводки за рабочие дни: что скоро, что просрочено.{' '}
            <PageLink to="/profile" hash="reminders" underline="always">
              О чём и когда напоминать
            </PageLink>
          </>
        }
        actions={
          unread > 0 && (
            <Button
              variant="default"
              loading={markAll.isPending}
              onClick={() => markAll.mutate({ body: {} })}
            >
              Отметить всё прочитанным
            </Button>
          )
        }
      />
      <Loaded answer={answer}>
        {({ notices, organizations, nextBefore }) => {
          if (notices.length === 0) {
            return (
              <EmptyState title="Уведомлений пока нет">
                Здесь появится сводка, когда подойдёт или пройдёт срок ваших задач. В выходные и праздники
                сводок нет.
              </EmptyState>
            )
          }
          const names = new Map(organizations.map((one) => [one.organizationId, one.shortName]))
          const days = [...Map.groupBy(notices, ({ day }) => day)]
          return (
            <Stack gap="lg">
              {days.map(([day, ofDay]) => (
                <Stack key={day} gap={6} component="section" aria-label={`Сводка за ${day}`}>
                  <Title order={2}>
                    <DateText date={day} />
                  </Title>
                  <ul className={`surface ${classes.list}`}>
                    {ofDay.map((notice) => (
                      <NoticeLine key={notice.noticeId} notice={notice} names={names} />
                    ))}
                  </ul>
                </Stack>
              ))}
              <Group>
                {before !== undefined && (
                  <Button variant="default" onClick={() => setBefore(undefined)}>
                    К новым
                  </Button>
                )}
                {nextBefore !== null && (
                  <Button variant="default" onClick={() => setBefore(nextBefore)}>
                    Более ранние
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
