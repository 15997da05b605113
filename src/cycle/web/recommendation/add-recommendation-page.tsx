import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type FindingView, listFindings } from '../../contract.ts'
import { addRecommendations } from '../../recommendation-contract.ts'
import { ChosenFindings, useChosenFindings } from '../finding/chosen-findings.tsx'
import { RecommendationFields } from './recommendation-fields.tsx'
import {
  bodyOfRecommendation,
  emptyRecommendation,
  type RecommendationValues,
} from './recommendation-values.ts'

/** A recommendation by the findings marked: each organisation gets its own. */
export function AddRecommendationPage() {
  const answer = useAnswer(listFindings, {})
  return (
    <>
      <PageHeader
        title="Новая рекомендация"
        above={<PageLink to="/cycle/recommendations">Рекомендации</PageLink>}
        meaning="Каждая организация получит свою рекомендацию и увидит только свои находки."
      />
      <Loaded answer={answer} lines={12}>
        {({ findings }) => <AddRecommendation findings={findings} />}
      </Loaded>
    </>
  )
}

function AddRecommendation({ findings }: { findings: readonly FindingView[] }) {
  const go = useGo()
  const [chosen, leaveOut] = useChosenFindings(findings)
  const form = useForm<RecommendationValues>({ initialValues: emptyRecommendation })
  const add = useAction(addRecommendations, {
    form,
    said: ({ recommendations }) =>
      `Создано: ${plural(recommendations.length, ['рекомендация', 'рекомендации', 'рекомендаций'])}`,
    onDone: () => go('/cycle/recommendations'),
  })
  const send = (isIssued: boolean) => {
    const values = form.getValues()
    if (values.text.trim() === '') return form.setErrors({ text: 'Напишите рекомендацию' })
    if (values.dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    const findingIds = chosen.map(({ findingId }) => findingId)
    add.mutate({ body: { findingIds, isIssued, ...bodyOfRecommendation(values, values.dueOn) } })
  }
  const organizations = new Set(chosen.map(({ organizationId }) => organizationId)).size
  return (
    <Stack>
      <Part title="По каким находкам">
        <ChosenFindings findings={chosen} onLeaveOut={leaveOut} />
      </Part>
      <Part title="Что рекомендовать">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send(true)
          }}
        >
          <Stack maw="44rem">
            <RecommendationFields form={form} />
            <Text size="sm" c="dimmed">
              Получателей: {organizations}.
            </Text>
            <Group>
              <Button type="submit" loading={add.isPending} disabled={chosen.length === 0}>
                Направить
              </Button>
              <Button
                variant="default"
                loading={add.isPending}
                disabled={chosen.length === 0}
                onClick={() => send(false)}
              >
                Сохранить черновиком
              </Button>
              <PageButton to="/cycle" variant="subtle">
                Не давать
              </PageButton>
            </Group>
          </Stack>
        </form>
      </Part>
    </Stack>
  )
}
