import type { Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { FilledBy } from '../domain/campaign/campaign.ts'
import type { PeriodKind } from '../domain/campaign/period.ts'
import type { Answers } from '../domain/form/answers.ts'
import type { Form } from '../domain/form/form.ts'
import type { SheetAct, SheetState } from '../domain/sheet/sheet.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'monitoring.form': FormTable
    'monitoring.form_version': FormVersionTable
    'monitoring.campaign': CampaignTable
    'monitoring.sheet': SheetTable
    'monitoring.sheet_version': SheetVersionTable
    'monitoring.sheet_event': SheetEventTable
  }
}

type FormTable = {
  formId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  purpose: string
  removed: Generated<boolean>
}

type FormVersionTable = {
  formId: number
  number: number
  municipalityId: number
  content: Form
  frozen: Generated<boolean>
  madeAt: Date
  makerName: string | null
}

type CampaignTable = {
  campaignId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  note: string
  formId: number
  formNumber: number
  filledBy: FilledBy
  periodKind: PeriodKind
  periodFrom: PlainDate
  opensOn: PlainDate
  dueOn: PlainDate
  recurs: boolean
  seriesId: number | null
  planId: number | null
  actionId: number | null
  closedAt: Date | null
  removed: Generated<boolean>
}

type SheetTable = {
  organizationId: number
  campaignId: number
  municipalityId: number
  version: Generated<number>
  state: Generated<SheetState>
  answers: Generated<Answers>
  savedAt: Date | null
  saverName: string | null
  sentNumber: Generated<number>
  sentAt: Date | null
  senderName: string | null
  acceptedNumber: number | null
  comment: string | null
  removed: Generated<boolean>
}

type SheetVersionTable = {
  organizationId: number
  campaignId: number
  number: number
  municipalityId: number
  answers: Answers
  sentAt: Date
  sentBy: string | null
  senderName: string | null
}

type SheetEventTable = {
  organizationId: number
  eventId: Generated<number>
  campaignId: number
  municipalityId: number
  act: SheetAct
  number: number
  at: Date
  personName: string | null
  note: string | null
}
