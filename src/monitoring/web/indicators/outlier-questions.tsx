import { List, Text } from '@mantine/core'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listOutlierQuestions } from '../../indicators-contract.ts'

/** What to ask the organisation before its form is accepted: a question each, none of them stops anything. */
export function OutlierQuestions({
  campaignId,
  organizationId,
}: {
  campaignId: number
  organizationId: number
}) {
  const { data } = useAnswer(listOutlierQuestions, { params: { campaignId, organizationId } })
  if (!data || data.questions.length === 0) return null
  return (
    <section aria-label="О чём спросить" className="on-paper-hidden">
      <Text fw={600} mb={4}>
        О чём спросить перед тем, как принять
      </Text>
      <List size="sm">
        {data.questions.map(({ name, kind, title, message }) => (
          <List.Item key={`${name} ${kind}`}>
            «{title}» — {message}
          </List.Item>
        ))}
      </List>
    </section>
  )
}
