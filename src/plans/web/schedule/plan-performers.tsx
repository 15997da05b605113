import { Button, Group, Stack, Text } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getPerformers, savePerformerMapping } from '../../contract.ts'
import type { PerformerView } from '../../domain/views/performer-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { PerformerMapping } from './performer-mapping.tsx'

/** Who stands behind «ОО», «МУОО» and the surnames: asked once for the whole plan. */
export function PlanPerformers({ plan }: { plan: PlanView }) {
  const answer = useAnswer(getPerformers, { params: { planId: plan.id } })
  const save = useAction(savePerformerMapping)
  const isEditable = plan.status === 'draft'
  const acceptAll = async (performers: readonly PerformerView[]) => {
    for (const { name, kind, suggested } of performers) {
      if (suggested)
        await save.mutateAsync({ params: { planId: plan.id }, body: { name, kind, target: suggested } })
    }
  }
  return (
    <Loaded answer={answer}>
      {({ performers, choices }) => {
        const open = performers.filter((one) => one.target === null)
        const withAdvice = open.filter((one) => one.suggested !== null && one.question === null)
        if (performers.length === 0) {
          return (
            <EmptyState title="Исполнители не названы">
              Укажите исполнителей в строках плана: здесь появится вопрос, кто за ними стоит.
            </EmptyState>
          )
        }
        return (
          <Stack gap="md" maw="64rem">
            <Group justify="space-between">
              <Text>{standingWords(performers.length, open.length, withAdvice.length)}</Text>
              {isEditable && withAdvice.length > 0 && (
                <Button loading={save.isPending} onClick={() => void acceptAll(withAdvice).catch(() => {})}>
                  Принять предложенное: {withAdvice.length}
                </Button>
              )}
            </Group>
            {performers.map((performer) => (
              <PerformerMapping
                key={`${performer.kind} ${performer.name}`}
                planId={plan.id}
                performer={performer}
                choices={choices}
                isEditable={isEditable}
              />
            ))}
          </Stack>
        )
      }}
    </Loaded>
  )
}

/** A doubtless suggestion is taken as it is when the plan is approved: only the others stand in the way. */
function standingWords(all: number, open: number, withAdvice: number): string {
  if (open === 0) return 'Все исполнители определены.'
  const unknown = open - withAdvice
  return [
    ...(unknown === 0
      ? []
      : [`Не определены: ${unknown} из ${all}. Без этого поручения никому не придут и план не утвердить.`]),
    ...(withAdvice === 0
      ? []
      : [`Предложены системой: ${withAdvice} из ${all}. Проверьте: при утверждении останется предложенное.`]),
  ].join(' ')
}
