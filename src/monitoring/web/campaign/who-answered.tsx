import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web-kit/api.ts'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText, MomentText } from '#web-kit/date-text.tsx'
import { notifyProblem, sayDone } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { CampaignCard, CampaignOrganization } from '../../contract.ts'
import { checksumText } from '../../domain/sheet/receipt-document.ts'
import { acceptSheet } from '../../sheets-contract.ts'
import { sheetStateNames } from '../../texts.ru.ts'
import { SheetStateBadge } from '../sheet-state.tsx'

/** Every organisation asked: in which state its form is, how full, who sent it. */
export function WhoAnswered({ card }: { card: CampaignCard }) {
  const waiting = card.organizations.filter(({ state }) => state === 'submitted')
  const may = useMay()
  return (
    <Stack gap="md">
      <Text>{standingWords(card)}</Text>
      {waiting.length > 0 && may('monitoring.collection.manage') && card.state !== 'closed' && (
        <AcceptAll card={card} waiting={waiting} />
      )}
      <DataTable
        name="campaign-organizations"
        caption={`${card.title}, ${card.periodName}: кто сдал`}
        rows={card.organizations}
        columns={columnsOf(card)}
        rowKey={({ organizationId }) => organizationId}
      />
    </Stack>
  )
}

function AcceptAll({ card, waiting }: { card: CampaignCard; waiting: readonly CampaignOrganization[] }) {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  async function acceptAll() {
    const isAgreed = await confirmAct({
      question: 'Принять все сданные формы?',
      object: `${card.title}, ${card.periodName}: ${plural(waiting.length, ['форма', 'формы', 'форм'])}`,
      consequence: (
        <>
          {namesOf(waiting)}. Принятые ответы войдут в показатели. Ошиблись — откройте форму организации и
          нажмите «Исправить».
        </>
      ),
      act: 'Принять все',
    })
    if (!isAgreed) return
    setBusy(true)
    let done = 0
    for (const { organizationId, version } of waiting) {
      const params = { campaignId: card.campaignId, organizationId }
      const isDone = await call(acceptSheet, { params, body: { version } }).then(
        () => true,
        (error: unknown) => {
          notifyProblem(error)
          return false
        },
      )
      if (isDone) done += 1
    }
    setBusy(false)
    void client.invalidateQueries()
    if (done > 0) sayDone(`Принято: ${plural(done, ['форма', 'формы', 'форм'])}`)
  }
  return (
    <Group>
      <Button loading={isBusy} onClick={() => void acceptAll()}>
        Принять все сданные: {waiting.length}
      </Button>
    </Group>
  )
}

const NAMED = 12

function namesOf(waiting: readonly CampaignOrganization[]): string {
  const named = waiting.slice(0, NAMED).map(({ name }) => name)
  const rest = waiting.length - named.length
  return rest === 0 ? named.join('; ') : `${named.join('; ')} и ещё ${rest}`
}

function standingWords({ organizations, state, filledBy, closed }: CampaignCard): string {
  const rest = organizations.filter(({ isAsked }) => isAsked)
  const filled = rest.reduce((sum, { completeness }) => sum + completeness.part, 0)
  const whole = rest.reduce((sum, { completeness }) => sum + completeness.whole, 0)
  return [
    whoWords({ organizations: rest, state, filledBy }),
    whole === 0 ? '' : `Обязательных ответов заполнено ${filled} из ${whole}.`,
    closed === 0 ? '' : `Закрыты до сдачи, не ожидаются и в счёт не входят: ${closed}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function whoWords({
  organizations,
  state,
  filledBy,
}: Pick<CampaignCard, 'organizations' | 'state' | 'filledBy'>): string {
  if (filledBy === 'authority') {
    const left = organizations.filter((one) => one.state !== 'accepted').length
    return left === 0
      ? 'Проверены все.'
      : `Осталось проверить: ${plural(left, ['организацию', 'организации', 'организаций'])}.`
  }
  const count = (...states: readonly CampaignOrganization['state'][]) =>
    organizations.filter((one) => states.includes(one.state) && one.isActive).length
  const missing = count('empty', 'draft')
  const parts = [
    missing > 0 ? `${state === 'late' ? 'Не сдали в срок' : 'Ещё не сдали'}: ${missing}` : 'Сдали все',
    ...(count('returned') > 0 ? [`возвращено на исправление: ${count('returned')}`] : []),
    ...(count('submitted') > 0 ? [`ждут проверки: ${count('submitted')}`] : []),
  ]
  return `${parts.join('; ')}.`
}

function columnsOf(card: CampaignCard): readonly Column<CampaignOrganization>[] {
  const hasYes = card.organizations.some(({ yes }) => yes !== null)
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: (one) => one.name,
      show: (one) => (
        <>
          <PageLink to={`/collections/${card.campaignId}/${one.organizationId}`}>{one.name}</PageLink>
          {one.closedOn !== null && (
            <Text span size="sm" c="dimmed">
              , {one.isActive ? 'закрывается' : 'закрыта с'} <DateText date={one.closedOn} />
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: 'Состояние',
      value: (one) => (one.isAsked ? sheetStateNames[one.state] : 'Закрыта, не ждём'),
      show: (one) =>
        one.isAsked ? (
          <SheetStateBadge state={one.state} isLate={card.state === 'late' && one.isActive} />
        ) : (
          <StateBadge tone="calm">Закрыта, не ждём</StateBadge>
        ),
      choose: 'Все состояния',
    },
    {
      key: 'filled',
      title: 'Заполнено',
      value: (one) => (one.completeness.whole === 0 ? null : one.completeness.part / one.completeness.whole),
      show: (one) => <ShareBar done={one.completeness.part} of={one.completeness.whole} words="" compact />,
    },
    ...(hasYes
      ? [
          {
            key: 'yes',
            title: 'Ответов «да»',
            value: (one: CampaignOrganization) =>
              one.yes && one.yes.whole > 0 ? one.yes.part / one.yes.whole : null,
            show: (one: CampaignOrganization) =>
              one.yes && one.yes.whole > 0 ? (
                <span className="digits">
                  {Math.round((100 * one.yes.part) / one.yes.whole)} % ({one.yes.part} из {one.yes.whole})
                </span>
              ) : (
                '—'
              ),
          },
        ]
      : []),
    {
      key: 'sent',
      title: card.filledBy === 'authority' ? 'Проверено' : 'Сдано',
      value: (one) => one.sentAt,
      show: (one) => <MomentText at={one.sentAt} />,
    },
    { key: 'sender', title: 'Кто', value: (one) => one.senderName },
    {
      key: 'checksum',
      title: 'Контрольная сумма',
      isExtra: true,
      value: (one) => (one.checksum === null ? null : checksumText(one.checksum.slice(0, 16))),
    },
    { key: 'comment', title: 'Замечание', value: (one) => one.comment },
  ]
}
