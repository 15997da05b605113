import { Button, Group, Select, Stack, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Settled, Standing } from '../../domain/observation/consolidate.ts'
import { levels } from '../../domain/observation/instrument.ts'
import type { Mark } from '../../domain/observation/rating.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'
import { getObserved, type ObservedCard, settleObserved } from '../../observation-contract.ts'
import { standingNames } from '../../texts.ru.ts'
import { agreementWords, levelText } from './agreement-words.ts'
import { MunicipalAreas } from './municipal-areas.tsx'
import { OwnAndFamilies } from './own-and-families.tsx'

/** Marks of the experts beside one another, what they come to, and the reason where they differed. */
export function ObservedPage() {
  const roundId = useAddressId('roundId')
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getObserved, { params: { roundId, organizationId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <Card key={`${roundId} ${organizationId} ${card.version}`} card={card} />}
    </Loaded>
  )
}

const tones: Readonly<Record<Standing, StateTone>> = {
  missing: 'calm',
  single: 'calm',
  agreed: 'good',
  near: 'active',
  apart: 'bad',
  settled: 'good',
}

function Card({ card }: { card: ObservedCard }) {
  const mayManage = useMay()('appraisal.round.manage') && card.isOpen
  const [settled, setSettled] = useState<Settled>(() => settledOf(card))
  const settle = useAction(settleObserved, {
    said: ({ settledOn }) => (settledOn === null ? 'Записано' : 'Уровни сведены и показаны организации'),
  })
  const { roundId, organizationId, version, settledOn } = card
  const send = (isDone: boolean) =>
    settle.mutate({ params: { roundId, organizationId }, body: { version, settled, isDone } })
  const isEditable = mayManage && settledOn === null
  return (
    <>
      <PageHeader
        title={card.organizationName}
        above={<PageLink to={`/observation/${roundId}`}>{card.title}</PageLink>}
        meaning={
          settledOn === null ? agreementWords(card.agreement) : `Уровни сведены ${dateWords(settledOn)}.`
        }
        actions={
          mayManage &&
          (settledOn === null ? (
            <>
              <Button variant="default" loading={settle.isPending} onClick={() => send(false)}>
                Записать
              </Button>
              <Button loading={settle.isPending} onClick={() => send(true)}>
                Свести и показать
              </Button>
            </>
          ) : (
            <Button variant="default" loading={settle.isPending} onClick={() => send(false)}>
              Вернуть к обсуждению
            </Button>
          ))
        }
      />
      <Stack gap="lg">
        <OwnAndFamilies card={card} />
        {card.municipal.length > 0 && <MunicipalAreas areas={card.municipal} />}
        {card.areas.map((area) => (
          <Part
            key={area.key}
            title={`${area.title}: ${levelText(area.value)}${area.beside === null ? '' : ` (в среднем ${levelText(area.beside)})`}`}
          >
            <Stack gap="md">
              {area.indicators.map((indicator) => (
                <Indicator
                  key={indicator.key}
                  indicator={indicator}
                  card={card}
                  isEditable={isEditable}
                  settled={settled[indicator.key]}
                  onChange={(one) =>
                    setSettled(({ [indicator.key]: _, ...rest }) =>
                      one ? { ...rest, [indicator.key]: one } : rest,
                    )
                  }
                />
              ))}
            </Stack>
          </Part>
        ))}
        <Text size="sm" c="dimmed">
          {card.source}.
        </Text>
      </Stack>
    </>
  )
}

type IndicatorView = ObservedCard['areas'][number]['indicators'][number]

function Indicator({
  indicator,
  card,
  isEditable,
  settled,
  onChange,
}: {
  indicator: IndicatorView
  card: ObservedCard
  isEditable: boolean
  settled: Settled[string] | undefined
  onChange: (settled: Settled[string] | undefined) => void
}) {
  const { marks, notes, standing, mark, text, descriptions } = indicator
  return (
    <div>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={600}>{text}</Text>
        {card.experts.length > 0 && <StateBadge tone={tones[standing]}>{standingNames[standing]}</StateBadge>}
      </Group>
      <Text size="sm">
        {markWords(mark)}
        {typeof mark === 'number' && `: ${descriptions[mark - 1]}`}
      </Text>
      {indicator.own !== null && <Text size="sm">Самооценка: {markWords(indicator.own)}</Text>}
      {card.experts.length > 0 && (
        <Table withRowBorders={false} verticalSpacing={2} mt={4} maw={720}>
          <Table.Tbody>
            {card.experts.map(({ expertId, name }, at) => (
              <Table.Tr key={expertId}>
                <Table.Th scope="row" w="14rem">
                  {name}
                </Table.Th>
                <Table.Td w="12rem">{markWords(marks[at] ?? null)}</Table.Td>
                <Table.Td>{notes[at]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {indicator.reason !== '' && !isEditable && <Text size="sm">Почему: {indicator.reason}</Text>}
      {isEditable && (standing === 'apart' || standing === 'near' || settled) && (
        <Group mt="xs" align="flex-end">
          <Select
            label="Решили"
            aria-label={`Решили: ${text}`}
            w={280}
            clearable
            clearButtonProps={{ 'aria-label': `Очистить решение: ${text}` }}
            data={[
              ...levels.map((level) => ({
                value: String(level),
                label: `${level}. ${levelNames[level - 1]}`,
              })),
              { value: 'na', label: 'Не применимо здесь' },
            ]}
            value={settled ? String(settled.mark) : null}
            onChange={(value) =>
              onChange(value === null ? undefined : { mark: readMark(value), reason: settled?.reason ?? '' })
            }
          />
          {settled && (
            <Textarea
              label="Почему"
              aria-label={`Почему: ${text}`}
              flex="1 1 18rem"
              autosize
              value={settled.reason}
              onChange={(event) => onChange({ ...settled, reason: event.currentTarget.value })}
            />
          )}
        </Group>
      )}
    </div>
  )
}

function settledOf({ areas }: ObservedCard): Settled {
  return Object.fromEntries(
    areas
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ key, standing, mark, reason }) =>
        standing === 'settled' && mark !== null && reason !== '' ? [[key, { mark, reason }]] : [],
      ),
  )
}

function markWords(mark: Mark | null): string {
  if (mark === null) return 'нет отметки'
  return mark === 'na' ? 'не применимо' : `${mark} — ${levelNames[mark - 1]?.toLowerCase()}`
}

function readMark(value: string): Mark {
  return levels.find((level) => String(level) === value) ?? 'na'
}
