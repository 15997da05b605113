import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { BarsChart } from '#web-kit/charts/bars-chart.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import type { EvidenceCell } from '../../domain/dossier/evidence.ts'
import { officialYearWords } from '../../domain/dossier/official-words.ts'
import { sumSigns } from '../../domain/dossier/sum-signs.ts'
import { signsWords } from '../../domain/stored/school-words.ts'
import type { DossierView } from '../../dossier-contract.ts'
import { describeCounts } from '../../texts/counts.ru.ts'
import { markerNames, refutations, tierNames, tooLittleText } from '../../texts/signs.ru.ts'
import { describeSum } from '../../texts/sums.ru.ts'

/** As many works are shown with a picture; the rest are one press away. */
const AT_FIRST = 3

/** The signs with counts that a head teacher can check, and what would refute them. */
export function EvidencePart({ dossier: { evidence } }: { dossier: DossierView }) {
  const [isWhole, setWhole] = useState(false)
  const withSigns = evidence.cells.filter(({ counts }) => counts.length > 0)
  const hidden = withSigns.length - AT_FIRST
  const signs = evidence.tier === 'nothing-found' ? '' : signsWords(evidence.markers)
  return (
    <Part title="Признаки">
      <Stack gap="lg">
        <Facts
          lines={[
            ['По проверке', `${tierNames[evidence.tier]}${evidence.tooLittle ? `; ${tooLittleText}` : ''}`],
            ...(signs === '' ? [] : [['По школе в целом', signs] as const]),
            [
              'Проверено',
              `${dateWords(evidence.screenedOn)}, работ учеников: ${numberWords(evidence.tested)}`,
            ],
            ['Официальные списки', evidence.official.map(officialYearWords).join('. ') || 'школы в них нет'],
            ['Не учтено', evidence.leftOut.join('; ') || 'ничего'],
          ]}
        />
        <Sums evidence={evidence} />
        {withSigns.length === 0 && <Text c="dimmed">В отдельных работах признаков нет.</Text>}
        {withSigns.slice(0, isWhole ? undefined : AT_FIRST).map((cell) => (
          <Cell key={cell.work.workId} cell={cell} />
        ))}
        {hidden > 0 && (
          <Anchor component="button" type="button" ta="left" onClick={() => setWhole(!isWhole)}>
            {isWhole
              ? 'Скрыть остальные работы'
              : `Показать ещё ${plural(hidden, ['работу', 'работы', 'работ'])} с признаками`}
          </Anchor>
        )}
        <div>
          <Text fw={600}>Что опровергнет признаки</Text>
          <List>
            {refutations.map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </div>
      </Stack>
    </Part>
  )
}

/** Each kind of sign over all works; what is in single works alone says so. */
function Sums({ evidence }: { evidence: DossierView['evidence'] }) {
  const signs = sumSigns(evidence)
  if (signs.length === 0) return null
  return (
    <List spacing={6} aria-label="Признаки по всем работам">
      {signs.map(({ sum, works, isOfSchool }) => (
        <List.Item key={sum.marker}>
          <Text component="span" fw={600}>
            {markerNames[sum.marker]}
          </Text>
          , {plural(works, ['работа', 'работы', 'работ'])}: {describeSum(sum)}.
          {!isOfSchool && ' Только в отдельных работах: может быть случайностью.'}
        </List.Item>
      ))}
    </List>
  )
}

function Cell({ cell }: { cell: EvidenceCell }) {
  const { work, tested, absent, counts } = cell
  return (
    <Stack gap="sm" component="section" aria-label={work.title}>
      <Title order={3}>{work.title}</Title>
      <Text size="sm" c="dimmed">
        Писали {tested}, отсутствовали {absent}.
      </Text>
      <List spacing={6}>
        {counts.map((one) => (
          <List.Item key={one.marker}>
            <Text component="span" fw={600}>
              {markerNames[one.marker]}
            </Text>
            : {describeCounts(one, work)}.
          </List.Item>
        ))}
      </List>
      {cell.ordinary.length > 0 && tested > 0 && <Totals cell={cell} />}
    </Stack>
  )
}

/** Pupils at each total, with what the ordinary distribution would give as many pupils. */
function Totals({ cell: { work, tested, totals, ordinary } }: { cell: EvidenceCell }) {
  const whole = ordinary.reduce((sum, count) => sum + count, 0)
  const highest = Math.max(totals.length, ordinary.length)
  const cuts = new Map((work.cuts ?? []).map((cut, at) => [cut, at + 3]))
  const places = Array.from({ length: highest }, (_, total) => total)
  return (
    <BarsChart
      title={`Сколько учеников набрали столько баллов: ${work.title}`}
      sentence={`Писали ${tested}. Ромб — сколько было бы при обычном распределении баллов. «Ожидалось» в признаке выше — другое число: сколько из учеников у самой границы было бы ровно на ней.`}
      height={220}
      data={{
        unit: 'plain',
        valueName: 'Учеников школы',
        barName: 'Балл',
        bars: places.map((total) => {
          const mark = cuts.get(total)
          return {
            label: String(total),
            value: totals[total] ?? 0,
            ...(mark === undefined ? {} : { tone: 'attention' as const, note: `первый балл «${mark}»` }),
          }
        }),
        beside: {
          name: 'обычно',
          values: places.map((total) => (whole > 0 ? ((ordinary[total] ?? 0) / whole) * tested : null)),
        },
      }}
      legend={
        work.cuts === null
          ? 'Шкалы этой работы нет в каталоге.'
          : `Выделены первые баллы отметок: ${work.cuts.map((cut, at) => `«${at + 3}» — ${numberWords(cut)}`).join(', ')}.`
      }
    />
  )
}
