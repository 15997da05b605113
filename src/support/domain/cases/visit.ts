import type { PlainDate } from '#kernel/plain-date.ts'

export type Visit = {
  readonly visitId: number
  readonly version: number
  readonly plannedOn: PlainDate
  readonly heldOn: PlainDate | null
  readonly visitorName: string
  readonly purpose: string
  readonly notes: string | null
  readonly agreed: string | null
  readonly removed: boolean
}
