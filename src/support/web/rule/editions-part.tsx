import { Stack, Text } from '@mantine/core'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import type { listRules } from '../../contract.ts'

type Rules = AnswerOf<typeof listRules>

/** Every edition of a rule, the newest first, and the preset it was begun from. */
export function EditionsPart({
  editions,
  current,
  presets,
}: {
  editions: readonly Rules['rules'][number][]
  current: Rules['rules'][number]
  presets: Rules['presets']
}) {
  const preset = presets.find(({ key }) => key === editions.at(-1)?.preset)
  return (
    <Part title="Редакции">
      <Stack gap="xs">
        {editions.map(({ ruleTableId, edition, authorName, addedOn }) => (
          <Text key={ruleTableId}>
            {ruleTableId === current.ruleTableId ? (
              `Редакция ${edition} (эта)`
            ) : (
              <PageLink to={`/support/rules/${ruleTableId}`}>{`Редакция ${edition}`}</PageLink>
            )}
            {`, ${authorName}, ${dateWords(addedOn)}`}
          </Text>
        ))}
        {preset && (
          <Text c="dimmed">
            {'Начато с набора '}
            <PageLink to={`/support/rules/${preset.key}`}>{`«${preset.content.name}»`}</PageLink>
          </Text>
        )}
      </Stack>
    </Part>
  )
}
