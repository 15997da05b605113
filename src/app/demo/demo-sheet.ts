import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import { moveSheet, type SheetMove } from '#monitoring/domain/sheet/move-sheet.ts'
import { getSheet, keepAnswers, saveMove } from '#monitoring/storage/sheets.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'

export type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

const DAY = 86_400_000

/** One organisation's answers, moved as far as they stand. */
export async function putDemoSheet(
  tx: Tx,
  { municipalityId, now }: Demo,
  key: { readonly campaignId: number; readonly organizationId: number },
  one: {
    readonly answers: Answers
    readonly standing: 'empty' | 'draft' | 'submitted' | 'returned' | 'accepted' | 'checked'
    readonly writer: string
    /** When it was handed in; now when left out. */
    readonly sentAt?: Date
  },
): Promise<void> {
  if (one.standing === 'empty') return
  const by = { municipalityId, userId: null, name: one.writer, now: one.sentAt ?? now }
  const { measures_text: _, returned: _returned, ...unfinished } = one.answers.values
  const answers = one.standing === 'draft' ? { ...one.answers, values: unfinished } : one.answers
  let sheet = await keepAnswers(tx, await getSheet(tx, key), answers, by)
  const looked = new Date(Math.min(by.now.getTime() + DAY, now.getTime()))
  const officer = { ...by, name: 'Перелогин Степан Аркадьевич', now: looked }
  const move = async (how: SheetMove, writer: typeof by) => {
    const note = 'comment' in how ? how.comment : null
    sheet = await saveMove(tx, sheet, moveSheet(sheet, how), { act: how.act, note }, writer)
  }
  if (one.standing === 'draft') return
  await move({ act: 'submit', filledBy: one.standing === 'checked' ? 'authority' : 'organization' }, by)
  if (one.standing === 'accepted') await move({ act: 'accept' }, officer)
  if (one.standing === 'returned') {
    const comment = 'Численность расходится с прошлым месяцем: проверьте, учтены ли прибывшие.'
    await move({ act: 'return', comment }, officer)
  }
}
