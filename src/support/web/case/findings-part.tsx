import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import type { CaseView } from '../../case-contract.ts'

/** What was found about the school, with the way to what was recommended, decided and what came of it. */
export function FindingsPart({ one: { findings } }: { one: CaseView }) {
  if (findings.length === 0) return null
  return (
    <Part title="Находки, рекомендации и решения">
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {findings.map(({ link, what, foundOn, standing, isByGround }) => (
          <li key={link}>
            <PageLink to={link}>{what}</PageLink>
            <Text size="sm" c="dimmed">
              Внесена {dateWords(foundOn)}. {standing}.
              {isByGround && ' Основание то же, что у сопровождения.'}
            </Text>
          </li>
        ))}
      </Stack>
    </Part>
  )
}
