import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { CampaignState } from '../domain/campaign/campaign.ts'
import type { SheetState } from '../domain/sheet/sheet.ts'
import { campaignStateNames, sheetStateNames } from '../texts.ru.ts'

const sheetTones: Readonly<Record<SheetState, StateTone>> = {
  empty: 'calm',
  draft: 'active',
  submitted: 'active',
  returned: 'attention',
  accepted: 'good',
  correcting: 'attention',
}

export function SheetStateBadge({ state, isLate = false }: { state: SheetState; isLate?: boolean }) {
  const isOwed = isLate && (state === 'empty' || state === 'draft' || state === 'returned')
  return (
    <StateBadge tone={isOwed ? 'bad' : sheetTones[state]}>
      {isOwed ? `${sheetStateNames[state]}, срок прошёл` : sheetStateNames[state]}
    </StateBadge>
  )
}

const campaignTones: Readonly<Record<CampaignState, StateTone>> = {
  planned: 'calm',
  open: 'active',
  late: 'attention',
  closed: 'calm',
}

type Standing = { readonly state: CampaignState; readonly accepted: number; readonly asked: number }

/** The term warns only while somebody is still waited for. */
export function campaignStateWords(campaign: Standing): string {
  return isAllIn(campaign) ? 'Принято у всех' : campaignStateNames[campaign.state]
}

export function CampaignStateBadge({ campaign }: { campaign: Standing }) {
  return (
    <StateBadge tone={isAllIn(campaign) ? 'good' : campaignTones[campaign.state]}>
      {campaignStateWords(campaign)}
    </StateBadge>
  )
}

function isAllIn({ state, accepted, asked }: Standing): boolean {
  return state === 'late' && asked > 0 && accepted >= asked
}
