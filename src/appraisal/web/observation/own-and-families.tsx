import { Table, Text } from '@mantine/core'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import type { ObservedCard } from '../../observed-contract.ts'
import { levelText } from './agreement-words.ts'

/** What the kindergarten says of itself beside the experts, and what its families say. */
export function OwnAndFamilies({ card }: { card: ObservedCard }) {
  return (
    <>
      {card.settledOn !== null && card.ownSentOn !== null && <OwnProfile card={card} />}
      {card.families && <Families families={card.families} />}
    </>
  )
}

function OwnProfile({ card: { areas, ownSentOn } }: { card: ObservedCard }) {
  const hasBeside = areas.some(({ beside }) => beside !== null)
  return (
    <Part title="Эксперты и самооценка">
      <DotPlot
        title="Уровни по областям, от 1 до 5"
        sentence={gapWords(areas)}
        data={{
          unit: 'plain',
          rowName: 'Область',
          rows: areas.map(({ title }) => title),
          series: [
            { name: 'Эксперты', values: areas.map(({ value }) => value) },
            { name: 'Самооценка', values: areas.map(({ own }) => own) },
            ...(hasBeside
              ? [{ name: 'В среднем по муниципалитету', values: areas.map(({ beside }) => beside) }]
              : []),
          ],
          ends: { min: 1, max: 5 },
        }}
      />
      {ownSentOn !== null && (
        <Text size="sm" c="dimmed" mt="sm">
          Самооценка сдана {dateWords(ownSentOn)}.
        </Text>
      )}
    </Part>
  )
}

/** Where the kindergarten thinks better of itself than the experts do. */
function gapWords(areas: ObservedCard['areas']): string {
  const gaps = areas.flatMap(({ title, value, own }) =>
    value === null || own === null ? [] : [{ title, value, own, gap: own - value }],
  )
  const [widest] = gaps.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
  if (!widest) return 'Сравнить нечего: в самооценке нет отметок там, где они есть у экспертов.'
  if (Math.abs(widest.gap) < 0.5) return 'Самооценка и оценка экспертов близки во всех областях.'
  const side = widest.gap > 0 ? 'выше' : 'ниже'
  return `Дальше всего расходятся в области «${widest.title}»: самооценка ${levelText(widest.own)} ${side} оценки экспертов ${levelText(widest.value)}.`
}

function Families({
  families: { title, answered, sections },
}: {
  families: NonNullable<ObservedCard['families']>
}) {
  return (
    <Part title="Семьи воспитанников">
      <Text size="sm" c="dimmed" mb="sm">
        Опрос «{title}», ответов: {answered}. Доля благоприятных ответов; с уровнями экспертов она не
        складывается.
      </Text>
      <Table aria-label="Ответы семей по разделам анкеты" maw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Раздел анкеты</Table.Th>
            <Table.Th scope="col">Благоприятных ответов</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sections.map((section) => (
            <Table.Tr key={section.title}>
              <Table.Th scope="row" fw={400}>
                {section.title}
              </Table.Th>
              <Table.Td>
                <ShareBar done={section.part} of={section.whole} words="ответов" compact />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  )
}
