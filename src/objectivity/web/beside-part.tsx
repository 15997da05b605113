import { List, Stack, Text, Title } from '@mantine/core'
import { Part } from '#web-kit/part.tsx'
import type { BesideLine, ResultsBeside } from '../domain/dossier/results-beside.ts'
import type { DossierView } from '../dossier-contract.ts'
import { besideCaution, describeShares, describeVerdict } from '../texts.ru.ts'

/** What the same children got in other grades and at ОГЭ, and other children in the same grade. */
export function BesidePart({ dossier: { beside } }: { dossier: DossierView }) {
  return (
    <Part title="Те же классы на ОГЭ и в других работах">
      <Stack gap="lg">
        <Text maw="46rem">{besideCaution}</Text>
        {beside.map((sign) => (
          <Sign key={sign.workId} sign={sign} />
        ))}
      </Stack>
    </Part>
  )
}

function Sign({ sign }: { sign: ResultsBeside }) {
  const cohort = sign.lines.filter(({ relation }) => relation === 'cohort')
  const years = sign.lines.filter(({ relation }) => relation === 'other-years')
  return (
    <Stack gap="xs" component="section" aria-label={`Рядом: ${sign.title}`} maw="46rem">
      <Title order={3}>{sign.title}</Title>
      <Text>Работа с признаками: {describeShares(sign)}.</Text>
      {cohort.length === 0 && (
        <Text c="dimmed">Других результатов этих же классов по предмету пока нет.</Text>
      )}
      <Lines lines={cohort} />
      <Lines lines={years} />
    </Stack>
  )
}

function Lines({ lines }: { lines: readonly BesideLine[] }) {
  const [first] = lines
  if (!first) return null
  return (
    <div>
      <Text fw={600}>{first.relation === 'cohort' ? 'Те же классы' : 'Другие годы, другие ученики'}</Text>
      <List spacing={6}>
        {lines.map((line) => (
          <List.Item key={line.workId}>
            {line.title}: {describeShares(line)}. {describeVerdict(line)}.
          </List.Item>
        ))}
      </List>
    </div>
  )
}
