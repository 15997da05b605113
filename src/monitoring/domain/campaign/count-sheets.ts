import { isHandedIn, isStillAsked, type Sheet } from '../sheet/sheet.ts'

/** Of a campaign: how many are asked, and what has come of it. */
export type SheetCounts = {
  readonly asked: number
  /** Organisations that closed before they handed in; not among those asked. */
  readonly closed: number
  readonly handedIn: number
  readonly accepted: number
  readonly returned: number
}

export function countSheets(
  all: readonly Pick<Sheet, 'organizationId' | 'state' | 'acceptedNumber'>[],
  /** Organisations that work no longer. */
  closed: ReadonlySet<number>,
): SheetCounts {
  const sheets = all.filter((sheet) => isStillAsked(sheet, closed.has(sheet.organizationId)))
  const count = (state: Sheet['state']) => sheets.filter((sheet) => sheet.state === state).length
  return {
    asked: sheets.length,
    closed: all.length - sheets.length,
    handedIn: sheets.filter(({ state }) => isHandedIn(state)).length,
    accepted: count('accepted') + count('correcting'),
    returned: count('returned'),
  }
}
