import { Accordion, Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type Instrument, levels } from '../../domain/observation/instrument.ts'
import { type Mark, markedPortion, markOf, type Ratings } from '../../domain/observation/rating.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'
import { getMyRating, type RatingSheet, sendMyRating } from '../../observation-contract.ts'
import classes from './sheet.module.css'
import { type SavingState, useRating } from './use-rating.ts'

/** An expert's sheet on a tablet: area by area, five described levels to an indicator, a note; kept without a connection. */
export function RatingSheetPage() {
  const roundId = useAddressId('roundId')
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getMyRating, { params: { roundId, organizationId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(sheet) => <Sheet key={`${roundId} ${organizationId}`} sheet={sheet} />}
    </Loaded>
  )
}

function Sheet({ sheet }: { sheet: RatingSheet }) {
  const rating = useRating(sheet)
  const { ratings, saving, change, settle } = rating
  const send = useAction(sendMyRating, {
    said: ({ sentOn }) => (sentOn === null ? 'Лист отозван' : 'Лист отправлен'),
  })
  const params = { roundId: sheet.roundId, organizationId: sheet.organizationId }
  const isWritable = sheet.isOpen && sheet.sentOn === null
  const { part, whole } = markedPortion(sheet.instrument, ratings)
  const sendNow = async () => {
    const version = await settle()
    if (version === undefined) notifyProblem(new Error('Лист сохранён на этом устройстве и не отправлен'))
    else send.mutate({ params, body: { version, sent: true } })
  }
  return (
    <>
      <PageHeader
        title={sheet.organizationName}
        above={<PageLink to="/observation">Качество дошкольного образования</PageLink>}
        meaning={`${sheet.title}. Второй эксперт смотрит отдельно, его отметок вы не видите.`}
        actions={
          sheet.isOpen &&
          (sheet.sentOn === null ? (
            <Button loading={send.isPending} onClick={() => void sendNow()}>
              Отправить
            </Button>
          ) : (
            <Button
              variant="default"
              loading={send.isPending}
              onClick={() => send.mutate({ params, body: { version: sheet.version, sent: false } })}
            >
              Отозвать и исправить
            </Button>
          ))
        }
      />
      <Group mb="md" justify="space-between">
        <ShareBar done={part} of={whole} words="показателей отмечено" />
        {sheet.sentOn === null ? (
          <Saving state={saving} />
        ) : (
          <StateBadge tone="good">Лист отправлен</StateBadge>
        )}
      </Group>
      <Areas instrument={sheet.instrument} ratings={ratings} isWritable={isWritable} onChange={change} />
    </>
  )
}

function Saving({ state }: { state: SavingState }) {
  switch (state) {
    case 'saved':
      return <StateBadge tone="good">Сохранено</StateBadge>
    case 'offline':
      return <StateBadge tone="attention">Нет связи: отметки на этом устройстве, отправятся сами</StateBadge>
    case 'changed':
    case 'saving':
      return <StateBadge tone="active">Сохраняется</StateBadge>
  }
}

function Areas({
  instrument,
  ratings,
  isWritable,
  onChange,
}: {
  instrument: Instrument
  ratings: Ratings
  isWritable: boolean
  onChange: (indicator: string, part: Partial<Ratings[string]>) => void
}) {
  return (
    <Accordion
      multiple
      defaultValue={instrument.areas.slice(0, 1).map(({ key }) => key)}
      variant="separated"
      order={2}
    >
      {instrument.areas.map((area) => {
        const done = area.indicators.filter(({ key }) => markOf(ratings, key) !== null).length
        return (
          <Accordion.Item key={area.key} value={area.key}>
            <Accordion.Control>
              {area.title}{' '}
              <Text span size="sm" c="dimmed">
                {done} из {area.indicators.length}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="xl">
                {area.indicators.map((indicator) => (
                  <Stack key={indicator.key} gap="xs">
                    <Radio.Group
                      label={<Text fw={600}>{indicator.text}</Text>}
                      value={String(markOf(ratings, indicator.key) ?? '')}
                      onChange={(value) => onChange(indicator.key, { mark: readMark(value) })}
                      readOnly={!isWritable}
                    >
                      <div className={classes.levels}>
                        {levels.map((level) => (
                          <Radio.Card
                            key={level}
                            value={String(level)}
                            className={classes.level ?? ''}
                            disabled={!isWritable}
                          >
                            <Group wrap="nowrap" align="flex-start" gap="sm">
                              <Radio.Indicator />
                              <div>
                                <Text fw={600}>
                                  {level}. {levelNames[level - 1]}
                                </Text>
                                <Text size="sm">{indicator.descriptions[level - 1]}</Text>
                              </div>
                            </Group>
                          </Radio.Card>
                        ))}
                        <Radio.Card value="na" className={classes.level ?? ''} disabled={!isWritable}>
                          <Group wrap="nowrap" gap="sm">
                            <Radio.Indicator />
                            <Text>Не применимо здесь</Text>
                          </Group>
                        </Radio.Card>
                      </div>
                    </Radio.Group>
                    <Textarea
                      aria-label={`Что увидели: ${indicator.text}`}
                      placeholder="Что увидели: коротко, без имён детей"
                      autosize
                      minRows={1}
                      maxLength={2000}
                      readOnly={!isWritable}
                      value={ratings[indicator.key]?.note ?? ''}
                      onChange={(event) => onChange(indicator.key, { note: event.currentTarget.value })}
                    />
                  </Stack>
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        )
      })}
    </Accordion>
  )
}

function readMark(value: string): Mark | null {
  if (value === 'na') return 'na'
  return levels.find((level) => String(level) === value) ?? null
}
