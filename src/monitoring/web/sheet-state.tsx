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

export function CampaignStateBadge({ state }: { state: CampaignState }) {
  return <StateBadge tone={campaignTones[state]}>{campaignStateNames[state]}</StateBadge>
}
