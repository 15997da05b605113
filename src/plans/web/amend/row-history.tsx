import { Group, Stack, Text, Title } from '@mantine/core'
import { DateText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getRowHistory } from '../../amendment-contract.ts'
import type { RowHistory } from '../../domain/views/amendment-view.ts'
import { approvalWords } from '../plan-words.ts'
import classes from './comparison.module.css'
import { Fields } from './comparison-list.tsx'

const words: Readonly<Record<RowHistory['versions'][number]['kind'], string>> = {
  first: 'Была в плане с утверждения',
  added: 'Добавлена',
  changed: 'Изменена',
  excluded: 'Исключена',
}

/** «История строки»: what each act did to it. A row nobody has changed has nothing to tell. */
export function RowHistorySection({ planId, actionId }: { planId: number; actionId: number }) {
  const answer = useAnswer(getRowHistory, { params: { planId, actionId } })
  return (
    <Loaded answer={answer} lines={2}>
      {({ versions }) =>
        versions.length < 2 && versions[0]?.kind !== 'added' ? null : (
          <Stack component="section" gap="sm" aria-label="История строки">
            <Title order={2}>История строки</Title>
            <ul className={`surface ${classes.list}`}>
              {versions.map(({ edition, kind, fields }) => (
                <li key={edition.number}>
                  <Group gap="xs">
                    <Text fw={600}>{words[kind]}</Text>
                    <Text size="sm" c="dimmed">
                      {approvalWords(edition.act)}, с <DateText date={edition.since} />
                    </Text>
                  </Group>
                  {kind === 'changed' && <Fields fields={fields} />}
                </li>
              ))}
            </ul>
          </Stack>
        )
      }
    </Loaded>
  )
}
