import { Anchor, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import type { ResultsBeside } from '../../domain/dossier/results-beside.ts'
import type { DossierView } from '../../dossier-contract.ts'
import {
  besideCaution,
  describeShares,
  describeVerdict,
  otherShare,
  ownShare,
  relationNames,
} from '../../texts/results-beside.ru.ts'

/** As many works are shown; the rest are one press away. */
const AT_FIRST = 2

/** What the same children got in other grades and at ОГЭ, and other children in the same grade. */
export function BesidePart({ dossier: { beside } }: { dossier: DossierView }) {
  const [isWhole, setWhole] = useState(false)
  const hidden = beside.length - AT_FIRST
  return (
    <Part title="Те же классы на ОГЭ и в других работах">
      <Stack gap="lg">
        <Text maw="46rem">{besideCaution}</Text>
        {beside.slice(0, isWhole ? undefined : AT_FIRST).map((sign) => (
          <Sign key={sign.workId} sign={sign} />
        ))}
        {hidden > 0 && (
          <Anchor component="button" type="button" ta="left" onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Скрыть остальные' : `Показать ещё ${plural(hidden, ['работу', 'работы', 'работ'])}`}
          </Anchor>
        )}
      </Stack>
    </Part>
  )
}

function Sign({ sign }: { sign: ResultsBeside }) {
  return (
    <Stack gap="xs" component="section" aria-label={`Рядом: ${sign.title}`}>
      <Title order={3}>{sign.title}</Title>
      <Text size="sm">В работе с признаками {describeShares(sign)}.</Text>
      {sign.lines.every(({ relation }) => relation !== 'cohort') && (
        <Text size="sm" c="dimmed">
          Других результатов этих же классов по предмету пока нет.
        </Text>
      )}
      <Table.ScrollContainer
        type="native"
        minWidth={300}
        tabIndex={0}
        role="region"
        aria-label={`Рядом с работой: ${sign.title}`}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Работа</Table.Th>
              <Table.Th scope="col">«4» и «5»</Table.Th>
              <Table.Th scope="col">Отрыв от остальных</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sign.lines.map((line) => (
              <Table.Tr key={line.workId}>
                <Table.Th scope="row">
                  {line.title}
                  <Text size="sm">{relationNames[line.relation]}</Text>
                </Table.Th>
                <Table.Td>
                  {ownShare(line)}
                  <Text size="sm" c="dimmed">
                    у остальных {otherShare(line)}
                  </Text>
                </Table.Td>
                <Table.Td>{describeVerdict(line)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
