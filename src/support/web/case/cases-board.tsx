import { Group, Stack, Text, Title } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { caseStates } from '../../domain/cases/support-case.ts'
import type { CaseLine } from '../../domain/shapes.ts'
import { basisNames, beneficiaryNames, caseStateNames } from '../../texts.ru.ts'
import classes from './cases-board.module.css'
import { MoveOnBoard } from './move-on-board.tsx'

/** Cases by where they stand; each can be moved on from its card, by mouse and by keyboard alike. */
export function CasesBoard({ cases, mayManage }: { cases: readonly CaseLine[]; mayManage: boolean }) {
  const shown = caseStates.filter((state) => mayManage || state !== 'preparing')
  return (
    <section className={classes.board} aria-label="Сопровождение по состояниям">
      {shown.map((state) => {
        const own = cases.filter((one) => one.state === state)
        return (
          <section key={state} aria-label={caseStateNames[state]}>
            <Title order={2} size="h4" mb="xs">
              {`${caseStateNames[state]}: ${own.length}`}
            </Title>
            <Stack gap="xs" component="ul" m={0} p={0}>
              {own.map((one) => (
                <Card key={`${one.organizationId} ${one.caseId}`} one={one} mayManage={mayManage} />
              ))}
            </Stack>
          </section>
        )
      })}
    </section>
  )
}

function Card({ one, mayManage }: { one: CaseLine; mayManage: boolean }) {
  const { organizationId, caseId, organizationName, basis, beneficiary, adviserName, closedOn } = one
  const dates = [
    one.visitOn === null ? '' : `посещение ${dateWords(one.visitOn)}`,
    one.reviewBy === null ? '' : `обзор до ${dateWords(one.reviewBy)}`,
    closedOn === null ? '' : `завершено ${dateWords(closedOn)}`,
  ].filter(Boolean)
  return (
    <li className={classes.card}>
      <Stack gap={4}>
        <PageLink to={`/support/cases/${organizationId}/${caseId}`}>{organizationName}</PageLink>
        <Text size="sm">
          {[basisNames[basis], ...(beneficiary === 'school' ? [] : [beneficiaryNames[beneficiary]])].join(
            ' · ',
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {adviserName ?? 'куратор не назначен'}
        </Text>
        {one.waits.length > 0 && (
          <Text size="sm" c="var(--attention)">
            {one.waits.join('; ')}
          </Text>
        )}
        {dates.length > 0 && (
          <Text size="sm" c="dimmed">
            {dates.join('; ')}
          </Text>
        )}
        <Group gap="xs" justify="space-between" className="on-paper-hidden">
          {mayManage && <MoveOnBoard one={one} />}
          {one.isWatched && (
            <Text size="sm" c="dimmed">
              слежу
            </Text>
          )}
        </Group>
      </Stack>
    </li>
  )
}
