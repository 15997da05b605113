import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import type { DossierView } from '../../dossier-contract.ts'
import { dossierActNames } from '../../texts/dossier.ru.ts'

/** What happened to the dossier, the oldest first. */
export function HistoryPart({ dossier: { events } }: { dossier: DossierView }) {
  return (
    <Part title="История">
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {events.map(({ act, happenedOn, personName, note }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history is only added to
          <li key={at}>
            <Text size="sm">
              {dateWords(happenedOn)} · {dossierActNames[act]} · {personName}
            </Text>
            {note && (
              <Text size="sm" c="dimmed" maw="46rem">
                {note}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Part>
  )
}
