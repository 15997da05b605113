import { Button, Group } from '@mantine/core'
import { call } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { lookedAt } from '../../domain/observation/groups.ts'
import { markedPortion } from '../../domain/observation/rating.ts'
import type { RatingSheet } from '../../observation-contract.ts'
import { getSelfRating, keepSelfRating } from '../../self-contract.ts'
import { confirmUnfinished } from './confirm-unfinished.ts'
import { RatingAreas, Saving } from './rating-areas.tsx'
import { type KeptAs, useRating } from './use-rating.ts'

/** A kindergarten's sheet about itself, by the same descriptions as the experts'. */
export function SelfRatingPage() {
  const roundId = useAddressId('roundId')
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getSelfRating, { params: { roundId, organizationId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(sheet) => <Sheet key={`${roundId} ${organizationId} ${sheet.sentOn}`} sheet={sheet} />}
    </Loaded>
  )
}

const own: KeptAs = {
  name: 'self-rating',
  keep: (params, body) => call(keepSelfRating, { params, body: { ...body, sent: false } }),
}

function Sheet({ sheet }: { sheet: RatingSheet }) {
  const { ratings, saving, change, settle } = useRating(sheet, own)
  const send = useAction(keepSelfRating, {
    said: ({ sentOn }) => (sentOn === null ? 'Самооценку можно исправить' : 'Самооценка сдана'),
  })
  const params = { roundId: sheet.roundId, organizationId: sheet.organizationId }
  const isWritable = sheet.isOpen && sheet.sentOn === null
  const { part, whole } = markedPortion(lookedAt(sheet.instrument, sheet.groups), ratings)
  const sendNow = async () => {
    if (!(await confirmUnfinished({ part, whole }, `Самооценка: ${sheet.organizationName}`))) return
    const version = await settle()
    if (version === undefined) notifyProblem(new Error('Лист сохранён на этом устройстве и не отправлен'))
    else send.mutate({ params, body: { version, ratings, sent: true } })
  }
  const acts =
    sheet.isOpen &&
    (sheet.sentOn === null ? (
      <Button loading={send.isPending} disabled={part === 0} onClick={() => void sendNow()}>
        Сдать
      </Button>
    ) : (
      <Button
        variant="default"
        loading={send.isPending}
        onClick={() => send.mutate({ params, body: { version: sheet.version, ratings, sent: false } })}
      >
        Исправить
      </Button>
    ))
  return (
    <>
      <PageHeader
        title={`Самооценка: ${sheet.organizationName}`}
        above={<PageLink to="/observation">Качество дошкольного образования</PageLink>}
        meaning={`${sheet.title}, до ${dateWords(sheet.endsOn)}. Эксперты увидят самооценку, только когда сведут свои уровни.`}
        actions={acts}
      />
      <Group mb="md" justify="space-between">
        <ShareBar done={part} of={whole} words="показателей отмечено" />
        {sheet.sentOn === null ? (
          <Saving state={saving} />
        ) : (
          <StateBadge tone="good">Сдана {dateWords(sheet.sentOn)}</StateBadge>
        )}
      </Group>
      <RatingAreas
        instrument={sheet.instrument}
        groups={sheet.groups}
        ratings={ratings}
        isWritable={isWritable}
        noteHint="На чём основана оценка: коротко, без имён детей"
        onChange={change}
      />
      {/* Once more: the sheet is long, and its end is where one is done. */}
      <Group mt="md" justify="flex-end" className="on-paper-hidden">
        {acts}
      </Group>
    </>
  )
}
