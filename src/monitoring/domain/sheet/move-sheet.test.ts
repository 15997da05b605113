import { expect, it } from 'vitest'
import { noAnswers } from '../form/answers.ts'
import { moveSheet, type SheetMove } from './move-sheet.ts'
import { countedNumber, type Sheet, sheetStates } from './sheet.ts'

function sheet(state: Sheet['state'], sentNumber = 0, acceptedNumber: number | null = null): Sheet {
  const saved = { savedAt: null, saverName: null, sentAt: null, senderName: null, comment: null }
  return {
    organizationId: 1,
    campaignId: 1,
    version: 1,
    state,
    answers: noAnswers,
    sentNumber,
    acceptedNumber,
    ...saved,
  }
}

const moves: Readonly<Record<SheetMove['act'], SheetMove>> = {
  submit: { act: 'submit', filledBy: 'organization' },
  withdraw: { act: 'withdraw' },
  accept: { act: 'accept' },
  return: { act: 'return', comment: 'Проверьте' },
  correct: { act: 'correct', comment: 'Ошиблись' },
  reopen: { act: 'reopen', comment: 'Ошиблись' },
}

const fitting: Readonly<Record<SheetMove['act'], readonly Sheet['state'][]>> = {
  submit: ['empty', 'draft', 'returned', 'correcting'],
  withdraw: ['submitted'],
  accept: ['submitted'],
  return: ['submitted'],
  correct: ['accepted'],
  reopen: ['accepted'],
}

it.each(Object.values(moves).flatMap((move) => sheetStates.map((state) => [move, state] as const)))(
  'lets %o happen only where it fits: %s',
  (move, state) => {
    const doing = () => moveSheet(sheet(state, 1, state === 'accepted' ? 1 : null), move)
    if (fitting[move.act].includes(state)) expect(doing().state).not.toBe(state)
    else expect(doing).toThrow('С формой в этом состоянии так поступить нельзя')
  },
)

it('counts the accepted version until a correction is accepted', () => {
  const corrected = { ...sheet('accepted', 1, 1), ...moveSheet(sheet('accepted', 1, 1), moves.correct) }
  expect(countedNumber(corrected, 'sent')).toBe(1)
  const sent = { ...corrected, ...moveSheet(corrected, moves.submit) }
  expect([countedNumber(sent, 'sent'), countedNumber(sent, 'accepted')]).toEqual([2, 1])
  const returned = { ...sent, ...moveSheet(sent, moves.return) }
  expect(countedNumber(returned, 'sent')).toBe(1)
  expect(moveSheet(returned, moves.submit)).toMatchObject({
    state: 'submitted',
    sentNumber: 3,
    acceptedNumber: 1,
  })
})

it('needs nobody’s word for what a specialist has filled in', () => {
  const done = moveSheet(sheet('draft'), { act: 'submit', filledBy: 'authority' })
  expect(done).toMatchObject({ state: 'accepted', acceptedNumber: 1 })
})
