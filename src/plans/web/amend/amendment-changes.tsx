import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { download } from '#web-kit/api.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getAmendmentEffect, printAmendment } from '../../amendment-contract.ts'
import { restoreAction } from '../../contract.ts'
import type { AmendmentEffect, RowChangeView } from '../../domain/views/amendment-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { ComparisonList } from './comparison-list.tsx'
import { DueChanges } from './due-changes.tsx'

/** Before approval: what the amendment changes, row by row, and what becomes of the tasks. */
export function AmendmentChanges({ plan }: { plan: PlanView }) {
  const answer = useAnswer(getAmendmentEffect, { params: { planId: plan.id } })
  return (
    <Loaded answer={answer}>
      {(effect) => (isEmpty(effect) ? <NothingYet /> : <Changes plan={plan} effect={effect} />)}
    </Loaded>
  )
}

function Changes({ plan, effect }: { plan: PlanView; effect: AmendmentEffect }) {
  const untold = effect.rows.filter(
    ({ actionId }) => !effect.comparison.rows.some((row) => row.actionId === actionId),
  )
  return (
    <Stack gap="md" maw="70rem">
      <Group justify="space-between" align="flex-start">
        <Text maw="44rem">{totalWords(effect)}</Text>
        <Button
          className="on-paper-hidden"
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() =>
            void download(printAmendment, { params: { planId: plan.id }, query: {} }).catch(notifyProblem)
          }
        >
          Проект изменений, docx
        </Button>
      </Group>
      {!effect.hasSchedule && (
        <Text>
          Сроки не рассчитать:{' '}
          <PageLink to={`/plans/${plan.id}`} search={{ part: 'card' }} underline="always">
            укажите годы плана
          </PageLink>
          .
        </Text>
      )}
      <ComparisonList
        comparison={effect.comparison}
        level={2}
        aside={(row) => <Aside planId={plan.id} effect={effect} row={row} />}
      />
      {untold.length > 0 && (
        <Stack component="section" gap={4} aria-label="Сроки других строк">
          <Text fw={600}>Слова этих строк прежние, а сроки меняются вместе с планом</Text>
          {untold.map((row) => (
            <div key={row.actionId}>
              <Text size="sm">{[row.number, row.text].filter(Boolean).join('. ')}</Text>
              <DueChanges effect={row} />
            </div>
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function Aside({ planId, effect, row }: { planId: number; effect: AmendmentEffect; row: RowChangeView }) {
  const restore = useAction(restoreAction, { said: 'Строка возвращена' })
  const own = effect.rows.find(({ actionId }) => actionId === row.actionId)
  const copy = effect.excludedCopies.find(({ actionId }) => actionId === row.actionId)
  return (
    <>
      {own && <DueChanges effect={own} />}
      {own && own.orphans.length > 0 && (
        <Text size="sm" c="var(--attention)" mt={4}>
          Начато и не закончено: {plural(own.orphans.length, ['поручение', 'поручения', 'поручений'])}. Что с
          ними делать, система спросит при утверждении.
        </Text>
      )}
      {row.kind === 'excluded' && copy && (
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          className="on-paper-hidden"
          loading={restore.isPending}
          onClick={() => restore.mutate({ params: { planId, actionId: copy.copyId } })}
        >
          Вернуть строку
        </Button>
      )}
    </>
  )
}

function NothingYet() {
  return (
    <EmptyState title="Пока ничего не изменено">
      Исправьте, добавьте или исключите строки на вкладке «Мероприятия»: здесь появится сравнение «было →
      стало».
    </EmptyState>
  )
}

export function isEmpty({ comparison, rows }: AmendmentEffect): boolean {
  const { heading, sections, rows: changed } = comparison
  return heading.length + sections.length + changed.length + rows.length === 0
}

/** One sentence on what becomes of the tasks. */
export function totalWords({ totals }: AmendmentEffect): string {
  const tasks = (count: number) => plural(count, ['поручение', 'поручения', 'поручений'])
  const parts = [
    totals.handedOut > 0 && `будет выдано ${tasks(totals.handedOut)}`,
    totals.goesOn > 0 && `продолжится в новой редакции: ${tasks(totals.goesOn)}`,
    totals.takenBack > 0 && `будет отозвано (срок ещё не наступил) ${tasks(totals.takenBack)}`,
    totals.released > 0 && `будет снято с контроля (срок прошёл) ${tasks(totals.released)}`,
    totals.settled > 0 && `останется в прежней редакции с отчётом: ${tasks(totals.settled)}`,
    totals.orphans > 0 && `нужно решить, что делать с начатыми: ${totals.orphans}`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'На выданные поручения эти изменения не влияют.'
  const words = parts.join('; ')
  return `${words.slice(0, 1).toLocaleUpperCase('ru')}${words.slice(1)}.`
}
