import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { meanWords, numberWords } from '#kernel/number-words.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { addressOf } from '#web-kit/api.ts'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { DateField } from '#web-kit/date-field.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Measures } from '../../domain/independent/measures.ts'
import {
  type AssessmentCard,
  downloadAssessmentReport,
  getAssessment,
  keepAssessment,
  takeFromSurvey,
} from '../../independent-contract.ts'
import { bandNames } from '../../texts.ru.ts'
import { MeasureFields } from './measure-fields.tsx'
import { ShortcomingsPart } from './shortcomings-part.tsx'

/** One organisation's assessment of a year: score by criteria, what was found, what is mended. */
export function AssessmentPage() {
  const organizationId = useAddressId('organizationId')
  const year = useAddressId('year')
  const answer = useAnswer(getAssessment, { params: { organizationId, year } })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <Card key={`${organizationId} ${year} ${card.version}`} card={card} />}
    </Loaded>
  )
}

const points = (value: number | null) => (value === null ? '—' : meanWords(value))

function Card({ card }: { card: AssessmentCard }) {
  const mayManage = useMay()('appraisal.assessment.manage')
  const { organizationId, year, score } = card
  return (
    <>
      <PageHeader
        title={card.organizationName}
        above={<PageLink to="/independent">Независимая оценка качества условий</PageLink>}
        meaning={
          score.total === null
            ? `${year} год. Итога пока нет: не все показатели известны.`
            : `${year} год. Итог ${points(score.total)} из 100${score.band === null ? '' : ` — ${bandNames[score.band].toLowerCase()}`}.`
        }
        actions={
          card.version > 0 && (
            <Button
              component="a"
              variant="default"
              href={addressOf(downloadAssessmentReport, { params: { organizationId, year } })}
            >
              Отчёт (docx)
            </Button>
          )
        }
      />
      <Stack gap="lg">
        <Scores card={card} />
        {card.version > 0 && <ShortcomingsPart card={card} />}
        {mayManage && <EditMeasures card={card} />}
      </Stack>
    </>
  )
}

function Scores({ card: { score, beside } }: { card: AssessmentCard }) {
  const hasBeside = beside.some((one) => one !== null)
  return (
    <Part title="Баллы по критериям">
      <DotPlot
        title="Баллы критериев, из 100"
        sentence={sentenceOf(score.criteria)}
        data={{
          unit: 'plain',
          rowName: 'Критерий',
          rows: score.criteria.map(({ code, title }) => `${code}. ${title}`),
          series: [
            { name: 'Организация', values: score.criteria.map((one) => one.points) },
            ...(hasBeside ? [{ name: 'В среднем за год', values: beside }] : []),
          ],
          ends: { min: 0, max: 100 },
        }}
      />
      <Table verticalSpacing={4} mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Показатель</Table.Th>
            <Table.Th ta="right">Значимость</Table.Th>
            <Table.Th ta="right">Балл</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {score.criteria.flatMap((criterion) => [
            <Table.Tr key={criterion.code}>
              <Table.Th scope="row">
                {criterion.code}. {criterion.title}
                {criterion.isReweighted && (
                  <Text size="sm" c="dimmed">
                    Людей с инвалидностью среди ответивших нет: показатель 3.3 не считается, его значимость
                    разделена.
                  </Text>
                )}
              </Table.Th>
              <Table.Td />
              <Table.Td ta="right" fw={600}>
                {points(criterion.points)}
              </Table.Td>
            </Table.Tr>,
            ...criterion.indicators.map(({ code, title, weight, points: value }) => (
              <Table.Tr key={code}>
                <Table.Td pl="xl">
                  {code}. {title}
                </Table.Td>
                <Table.Td ta="right">{numberWords(weight, { digits: 1 })}</Table.Td>
                <Table.Td ta="right">{points(value)}</Table.Td>
              </Table.Tr>
            )),
          ])}
        </Table.Tbody>
      </Table>
    </Part>
  )
}

function sentenceOf(criteria: AssessmentCard['score']['criteria']): string {
  const known = criteria.filter((one) => one.points !== null)
  const [lowest] = known.toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0))
  return lowest
    ? `Ниже всего критерий «${lowest.title}»: ${points(lowest.points)}.`
    : 'Баллов пока нет: запишите, что нашли.'
}

/** How many people to ask here, and whether so many were asked. */
function Sample({ card: { recipients }, asked }: { card: AssessmentCard; asked: number | null }) {
  if (recipients === null) {
    return (
      <Text size="sm" c="dimmed">
        Сколько человек опросить, система предложит, когда примут форму с числом обучающихся или
        воспитанников.
      </Text>
    )
  }
  const { count, source, sample } = recipients
  const isFew = asked !== null && asked < sample
  return (
    <Text size="sm">
      Опросить не меньше <b className="digits">{numberWords(sample)}</b>: 40 % из {numberWords(count)}{' '}
      получателей услуг (форма {source}), не больше 600. Норма из вторичного источника, проверьте.
      {isFew && ` Ответили ${numberWords(asked)}: меньше предложенного.`}
    </Text>
  )
}

function EditMeasures({ card }: { card: AssessmentCard }) {
  const { organizationId, year, version } = card
  const params = { organizationId, year }
  const [measures, setMeasures] = useState<Measures>(card.measures)
  const [halves, setHalves] = useState<readonly string[]>([])
  const [isRefused, setRefused] = useState(false)
  const form = useForm<{ publishedOn: PlainDate | null; link: string }>({
    initialValues: { publishedOn: card.publishedOn, link: card.link ?? '' },
  })
  const keep = useAction(keepAssessment, { form, said: 'Записано' })
  const take = useAction(takeFromSurvey, { said: 'Ответы опроса взяты' })
  const { publishedOn, link } = form.getValues()
  return (
    <Part
      title="Что нашли"
      acts={
        <Button
          size="compact-md"
          variant="default"
          loading={take.isPending}
          onClick={() => take.mutate({ params, body: { version } })}
        >
          Взять ответы из опроса
        </Button>
      }
    >
      <Stack maw="48rem">
        <Text size="sm" c="dimmed">
          Пустое поле — «не известно», а не ноль: без него критерий не считается.
        </Text>
        <Sample card={card} asked={measures.wholeLiked?.all ?? null} />
        <MeasureFields
          measures={measures}
          onChange={(change) => setMeasures({ ...measures, ...change })}
          onHalf={(label, isHalf) =>
            setHalves((former) => [...former.filter((one) => one !== label), ...(isHalf ? [label] : [])])
          }
        />
        <Text size="sm" c="dimmed">
          С дня публикации баллы, недостатки и проверенные ответы видят все без входа на{' '}
          <PageLink to="/open/independent">открытой странице</PageLink>. Не пишите в них имён.
        </Text>
        <Group align="flex-start">
          <DateField
            label="Опубликовано"
            value={publishedOn}
            onChange={(day) => form.setFieldValue('publishedOn', day)}
            error={form.errors.publishedOn}
          />
          <TextInput
            flex="1 1 16rem"
            label="Где опубликовано"
            placeholder="https://…"
            {...form.getInputProps('link')}
          />
        </Group>
        {isRefused && halves.length > 0 && (
          <Text size="sm" c="var(--bad)" role="alert">
            Не записано. Допишите второе число или сотрите первое: {halves.join('; ')}.
          </Text>
        )}
        <Group>
          <Button
            loading={keep.isPending}
            onClick={() => {
              setRefused(halves.length > 0)
              if (halves.length > 0) return
              keep.mutate({ params, body: { version, measures, publishedOn, link: link.trim() || null } })
            }}
          >
            Записать и посчитать
          </Button>
        </Group>
      </Stack>
    </Part>
  )
}
