import { Anchor, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { numberWords, wholePercent, wholePercentWords } from '#kernel/number-words.ts'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import measured from './measured-accuracy.json'

type Share = {
  readonly found: number
  readonly of: number
  readonly low: number
  readonly high: number
} | null

/** How often the method errs, measured on invented regions: the same table as in the documentation. */
export function AccuracyPart() {
  const [isWhole, setWhole] = useState(false)
  const [usual] = measured.worlds
  const own = usual?.methods[0]
  return (
    <Part title="Как часто этот метод ошибается">
      <Stack gap="sm">
        <Text maw="46rem">
          Измерено на {measured.regions} придуманных регионах, где известно, кто вмешивался. Среди названных
          честных было {percentOf(own?.falseShare ?? null)}; из вмешавшихся найдено{' '}
          {percentOf(own?.power ?? null)}. Если школа не названа, это не значит, что всё в порядке: около
          половины вмешательств не видно.
        </Text>
        <Anchor component="button" type="button" ta="left" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Скрыть таблицы' : 'Показать таблицы: метод, привычные правила, способы, размер школы'}
        </Anchor>
        {isWhole && <Tables />}
      </Stack>
    </Part>
  )
}

function Tables() {
  return (
    <Stack gap="lg">
      {measured.worlds.map(({ title, methods }) => (
        <Table.ScrollContainer key={title} minWidth={560} tabIndex={0} role="region" aria-label={title}>
          <Table captionSide="top" withRowBorders>
            <Table.Caption ta="left">{title}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Метод</Table.Th>
                <Table.Th scope="col">Названо школ в регионе</Table.Th>
                <Table.Th scope="col">Честных среди названных</Table.Th>
                <Table.Th scope="col">Найдено вмешавшихся</Table.Th>
                <Table.Th scope="col">Различает (AUC)</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {methods.map(({ name, auc, namedPerRegion, falseShare, power }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td>
                    {namedPerRegion === null ? '—' : numberWords(namedPerRegion, { digits: 1 })}
                  </Table.Td>
                  <Table.Td>{shareWords(falseShare)}</Table.Td>
                  <Table.Td>{shareWords(power)}</Table.Td>
                  <Table.Td>{auc === null ? '—' : numberWords(auc, { digits: 2 })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ))}
      <Table captionSide="top" maw={560}>
        <Table.Caption ta="left">Сколько находит наш метод: по способу и по размеру школы</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Школы</Table.Th>
            <Table.Th scope="col">Найдено</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measured.details.map(({ name, share }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{shareWords(share)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {plural(measured.regions, ['регион', 'региона', 'регионов'])} по {measured.schools} школ, доля ложных{' '}
        {numberWords(measured.q)}. В скобках — пределы, между которыми доля лежит с вероятностью 95 %.
        Различает: 1 — вмешавшиеся всегда выше честных, 0,5 — как при броске монеты.
      </Text>
    </Stack>
  )
}

function percentOf(share: Share): string {
  return share === null || share.of === 0 ? '—' : wholePercentWords(share.found / share.of)
}

function shareWords(share: Share): string {
  if (share === null || share.of === 0) return '—'
  return `${percentOf(share)} (от ${wholePercent(share.low)} до ${wholePercent(share.high)}; ${share.found} из ${share.of})`
}
