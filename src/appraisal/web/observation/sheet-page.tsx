import { Button, Group } from '@mantine/core'
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
import { getMyRating, type RatingSheet, sendMyRating } from '../../observation-contract.ts'
import { confirmUnfinished } from './confirm-unfinished.ts'
import { RatingAreas, Saving } from './rating-areas.tsx'
import { useRating } from './use-rating.ts'

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
  const { part, whole } = markedPortion(lookedAt(sheet.instrument, sheet.groups), ratings)
  const sendNow = async () => {
    if (!(await confirmUnfinished({ part, whole }, sheet.organizationName))) return
    const version = await settle()
    if (version === undefined) notifyProblem(new Error('Лист сохранён на этом устройстве и не отправлен'))
    else send.mutate({ params, body: { version, sent: true } })
  }
  const acts =
    sheet.isOpen &&
    (sheet.sentOn === null ? (
      <Button loading={send.isPending} disabled={part === 0} onClick={() => void sendNow()}>
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
  return (
    <>
      <PageHeader
        title={sheet.organizationName}
        above={<PageLink to="/observation">Качество дошкольного образования</PageLink>}
        meaning={`${sheet.title}. Второй эксперт смотрит отдельно, его отметок вы не видите.`}
        actions={acts}
      />
      <Group mb="md" justify="space-between">
        <ShareBar done={part} of={whole} words="показателей отмечено" />
        {sheet.sentOn === null ? (
          <Saving state={saving} />
        ) : (
          <StateBadge tone="good">Лист отправлен</StateBadge>
        )}
      </Group>
      <RatingAreas
        instrument={sheet.instrument}
        groups={sheet.groups}
        ratings={ratings}
        isWritable={isWritable}
        noteHint="Что увидели: коротко, без имён детей"
        onChange={change}
      />
      {/* Once more: the sheet is long, and its end is where one is done. */}
      <Group mt="md" justify="flex-end" className="on-paper-hidden">
        {acts}
      </Group>
    </>
  )
}
