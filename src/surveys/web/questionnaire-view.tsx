import { List, Stack, Text, Title } from '@mantine/core'
import { conditionWords } from '../domain/questionnaire/condition-words.ts'
import { choicesOf, itemsOf } from '../domain/questionnaire/items.ts'
import type { Questionnaire } from '../domain/questionnaire/questionnaire.ts'
import { provenanceNames } from '../texts.ru.ts'

/** The questions as they are asked, with what may be answered and where each comes from. */
export function QuestionnaireView({ questionnaire }: { questionnaire: Questionnaire }) {
  const sources = [...new Map(itemsOf(questionnaire).map((item) => [item.source, item])).values()]
  return (
    <Stack gap="sm">
      <Text size="sm">{questionnaire.intro}</Text>
      {questionnaire.sections.map(({ key, title, items }) => (
        <div key={key}>
          <Title order={3} size="h4" mb={4}>
            {title}
          </Title>
          <List size="sm" spacing={4}>
            {items.map((item) => (
              <List.Item key={item.key}>
                {item.text}{' '}
                <Text span size="sm" c="dimmed">
                  {item.kind === 'text'
                    ? '(свободный ответ)'
                    : `(${choicesOf(questionnaire, item)
                        .map(({ label }) => label.toLowerCase())
                        .join(', ')})`}
                  {item.when ? `; только если ${conditionWords(questionnaire, item.when)}` : ''}
                </Text>
              </List.Item>
            ))}
          </List>
        </div>
      ))}
      {sources.map(({ source, provenance }) => (
        <Text key={source} size="sm" c="dimmed">
          Откуда вопросы: {source} — {provenanceNames[provenance]}.
        </Text>
      ))}
    </Stack>
  )
}
