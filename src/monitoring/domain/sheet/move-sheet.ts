import { refuse } from '../../refusals.ts'
import type { FilledBy } from '../campaign/campaign.ts'
import { isWritable, type Sheet, type SheetAct } from './sheet.ts'

export type SheetMove =
  | { readonly act: 'submit'; readonly filledBy: FilledBy }
  | { readonly act: 'withdraw' | 'accept' }
  | { readonly act: 'return' | 'correct' | 'reopen'; readonly comment: string }

/**
 * What an act makes of a sheet: its state, the accepted number and the comment. Refuses an act that does not fit.
 * What a specialist fills in needs nobody's acceptance.
 */
export function moveSheet(
  sheet: Sheet,
  move: SheetMove,
): Pick<Sheet, 'state' | 'acceptedNumber' | 'comment' | 'sentNumber'> {
  const { state, acceptedNumber, comment, sentNumber } = sheet
  const unchanged = { state, acceptedNumber, comment, sentNumber }
  switch (move.act) {
    case 'submit': {
      if (!isWritable(state)) throw misfit(move.act, sheet)
      const number = sentNumber + 1
      const sent = { sentNumber: number, comment: null }
      return move.filledBy === 'authority'
        ? { ...sent, state: 'accepted', acceptedNumber: number }
        : { ...sent, state: 'submitted', acceptedNumber }
    }
    case 'withdraw':
      if (state !== 'submitted') throw misfit(move.act, sheet)
      return { ...unchanged, state: acceptedNumber === null ? 'draft' : 'correcting' }
    case 'accept':
      if (state !== 'submitted') throw misfit(move.act, sheet)
      return { state: 'accepted', acceptedNumber: sentNumber, comment: null, sentNumber }
    case 'return':
      if (state !== 'submitted') throw misfit(move.act, sheet)
      return { ...unchanged, state: 'returned', comment: move.comment }
    case 'correct':
    case 'reopen':
      if (state !== 'accepted') throw misfit(move.act, sheet)
      return { ...unchanged, state: 'correcting', comment: move.comment }
  }
}

const wants: Readonly<Record<SheetAct, string>> = {
  submit: 'Отправить можно форму, которая заполняется',
  withdraw: 'Отозвать можно форму, которую ещё не проверили',
  accept: 'Принять можно форму, которая отправлена на проверку',
  return: 'Вернуть можно форму, которая отправлена на проверку',
  correct: 'Исправить можно принятую форму',
  reopen: 'Открыть для исправления можно принятую форму',
}

function misfit(act: SheetAct, sheet: Sheet) {
  return refuse('monitoring/act-does-not-fit', { detail: wants[act], current: sheet.state })
}
