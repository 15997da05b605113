import { Stack, Text } from '@mantine/core'
import { listCampaigns } from '#monitoring/contract.ts'
import { listMySheets } from '#monitoring/sheets-contract.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

const NEAREST = 3
const forms = ['форму', 'формы', 'форм'] as const

/** What the organisation has still to fill in, the nearest term first. */
export function MyFormsCard() {
  const answer = useAnswer(listMySheets, {})
  return (
    <OverviewCard title="Мои формы" to="/my-forms" answer={answer}>
      {({ sheets, waiting }) =>
        waiting === 0 ? (
          'Все формы сданы, заполнять сейчас нечего.'
        ) : (
          <Stack gap={6}>
            <span>Нужно заполнить: {plural(waiting, forms)}.</span>
            {sheets
              .filter(({ waits }) => waits)
              .slice(0, NEAREST)
              .map(({ campaignId, organizationId, title, periodName, dueOn, state }) => (
                <Text key={`${campaignId} ${organizationId}`} inherit lineClamp={3}>
                  <span className="digits">{dateWords(dueOn)}</span>{' '}
                  <PageLink to={`/collections/${campaignId}/${organizationId}`}>{title}</PageLink>,{' '}
                  {periodName}
                  {state === 'returned' && ' (возвращена)'}
                </Text>
              ))}
          </Stack>
        )
      }
    </OverviewCard>
  )
}

/** Collections under way: how many have handed in, and what waits to be looked at. */
export function CollectionsCard() {
  const answer = useAnswer(listCampaigns, { query: {} })
  return (
    <OverviewCard title="Сбор данных" to="/collections" answer={answer}>
      {({ campaigns }) => {
        const going = campaigns.filter(({ state }) => state === 'open' || state === 'late')
        const toReview = going
          .filter(({ filledBy }) => filledBy === 'organization')
          .reduce((sum, { handedIn, accepted }) => sum + handedIn - accepted, 0)
        if (going.length === 0) return 'Сейчас ни один сбор не идёт.'
        return (
          <Stack gap={6}>
            {toReview > 0 && (
              <span>Сданы и ждут проверки: {plural(toReview, ['форма', 'формы', 'форм'])}.</span>
            )}
            {going
              .slice(0, NEAREST)
              .map(({ campaignId, title, periodName, asked, handedIn, state, filledBy }) => (
                <div key={campaignId}>
                  <Text inherit lineClamp={2}>
                    <PageLink to={`/collections/${campaignId}`}>{title}</PageLink>, {periodName}
                  </Text>
                  <ShareBar
                    done={handedIn}
                    of={asked}
                    words={filledBy === 'authority' ? 'проверено' : 'сдали'}
                    tone={state === 'late' && handedIn < asked ? 'bad' : 'active'}
                  />
                </div>
              ))}
          </Stack>
        )
      }}
    </OverviewCard>
  )
}
