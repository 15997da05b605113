import { Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { longDateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import {
  type CampaignCard,
  closeCampaign,
  getCampaign,
  remindOfCampaign,
  removeCampaign,
  reopenCampaign,
  restoreCampaign,
} from '../contract.ts'
import { CampaignSettings } from './campaign/campaign-settings.tsx'
import { SummaryTable } from './campaign/summary-table.tsx'
import { TrendTable } from './campaign/trend-table.tsx'
import { WhoAnswered } from './campaign/who-answered.tsx'
import { capital } from './capital.ts'
import { CampaignStateBadge } from './sheet-state.tsx'

/** One campaign: who has handed in, the table of answers, the figure over time, and the settings. */
export function CampaignPage() {
  const campaignId = useAddressId('campaignId')
  const answer = useAnswer(getCampaign, { params: { campaignId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(card) => <Campaign key={campaignId} card={card} />}
    </Loaded>
  )
}

const views = ['who', 'table', 'trend', 'settings']

function Campaign({ card }: { card: CampaignCard }) {
  const may = useMay()
  const [{ view }, setFilters] = useFilters(['view'])
  const shown = views.includes(view) ? view : 'who'
  return (
    <>
      <PageHeader
        title={card.title}
        above={<PageLink to="/collections">Сбор данных</PageLink>}
        meaning={
          <Stack gap={6} align="flex-start">
            <span>
              {capital(card.periodName)}.{' '}
              {card.filledBy === 'authority' ? 'Заполняет специалист управления' : 'Заполняют организации'} до{' '}
              {longDateWords(card.dueOn)}.{card.recurs ? ' Повторяется.' : ''}
            </span>
            {card.action && (
              <span>
                По мероприятию плана:{' '}
                <PageLink to={`/plans/${card.action.planId}/actions/${card.action.actionId}`}>
                  {card.action.text}
                </PageLink>
              </span>
            )}
            <CampaignStateBadge campaign={card} />
          </Stack>
        }
        actions={may('monitoring.collection.manage') && <Acts card={card} />}
      />
      {card.removed && <Text mb="md">Сбор удалён: организации его не видят. Ответы сохранены.</Text>}
      <Tabs
        value={shown}
        onChange={(next) => setFilters({ view: next === 'who' || next === null ? '' : next })}
        keepMounted={false}
      >
        <Tabs.List mb="md" className="on-paper-hidden">
          <Tabs.Tab value="who">
            {card.filledBy === 'authority' ? 'Кого проверили' : 'Кто сдал'}: {card.handedIn} из {card.asked}
          </Tabs.Tab>
          <Tabs.Tab value="table">Таблица ответов</Tabs.Tab>
          <Tabs.Tab value="trend">По периодам</Tabs.Tab>
          {may('monitoring.collection.manage') && <Tabs.Tab value="settings">Настройка</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="who">
          <WhoAnswered card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="table">
          <SummaryTable campaignId={card.campaignId} />
        </Tabs.Panel>
        <Tabs.Panel value="trend">
          <TrendTable campaignId={card.campaignId} />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <CampaignSettings card={card} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Acts({ card }: { card: CampaignCard }) {
  const go = useGo()
  const params = { campaignId: card.campaignId }
  const body = { version: card.version }
  const remind = useAction(remindOfCampaign, {
    said: ({ people, organizations }) =>
      people === 0
        ? 'У этих организаций нет пользователей: напомнить некому'
        : `Напоминание увидят ${plural(people, ['человек', 'человека', 'человек'])} в ${plural(organizations, ['организации', 'организациях', 'организациях'])}`,
  })
  const reopen = useAction(reopenCampaign, { said: 'Сбор возобновлён' })
  const close = useAction(closeCampaign, {
    onDone: ({ version }) =>
      offerUndo('Сбор завершён, ответы больше не принимаются', () =>
        reopen.mutate({ params, body: { version } }),
      ),
  })
  const restore = useAction(restoreCampaign, { said: 'Сбор возвращён' })
  const remove = useAction(removeCampaign, {
    onDone: ({ version, title }) => {
      offerUndo(`Сбор «${title}» удалён`, () => restore.mutate({ params, body: { version } }))
      go('/collections')
    },
  })
  if (card.removed) return <Button onClick={() => restore.mutate({ params, body })}>Вернуть сбор</Button>
  const isOpen = card.state === 'open' || card.state === 'late'
  return (
    <Group gap="xs">
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, query: body })}
      >
        Удалить
      </Button>
      {card.state === 'closed' ? (
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ params, body })}>
          Возобновить
        </Button>
      ) : (
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate({ params, body })}>
          Завершить
        </Button>
      )}
      {isOpen && card.filledBy === 'organization' && card.handedIn < card.asked && (
        <Button loading={remind.isPending} onClick={() => remind.mutate({ params, body: {} })}>
          Напомнить тем, кто не сдал
        </Button>
      )}
    </Group>
  )
}
