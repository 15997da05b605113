import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import type { CaseView } from '../../case-contract.ts'
import { caseActNames } from '../../texts.ru.ts'

/** What happened, the oldest first. */
export function CaseStory({ one: { events } }: { one: CaseView }) {
  if (events.length === 0) return null
  return (
    <Part title="Как это было">
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {events.map(({ act, happenedOn, personName, note }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a story is only added to
          <li key={at}>
            <Text size="sm">
              {dateWords(happenedOn)} · {caseActNames[act]} · {personName}
            </Text>
            {note && (
              <Text size="sm" c="dimmed" maw="52rem" style={{ whiteSpace: 'pre-line' }}>
                {note}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Part>
  )
}
