import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { RuleTable } from '../domain/rules/rule-table.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type StoredRule = {
  readonly ruleTableId: number
  /** Editions of one rule share it. */
  readonly family: number
  readonly edition: number
  readonly content: RuleTable
  readonly preset: string | null
  readonly authorName: string
  readonly addedOn: PlainDate
}

/** Every edition of every rule of the municipality, the newest first. */
export async function listRules(tx: Tx): Promise<readonly StoredRule[]> {
  const rows = await tx
    .selectFrom('support.rule_table')
    .select(['ruleTableId', 'family', 'edition', 'content', 'preset', 'authorName', 'addedOn'])
    .orderBy('ruleTableId', 'desc')
    .execute()
  return rows.map(({ family, ...row }) => ({ ...row, family: family ?? row.ruleTableId }))
}

export async function getRule(tx: Tx, ruleTableId: number): Promise<StoredRule> {
  const found = (await listRules(tx)).find((one) => one.ruleTableId === ruleTableId)
  if (!found) throw refuse('support/rule-not-found')
  return found
}

/** Another edition of a rule, or the first of a new one. Undefined where somebody has added that edition before. */
export async function addRule(
  tx: Tx,
  rule: {
    readonly municipalityId: number
    readonly after: Pick<StoredRule, 'family' | 'edition'> | null
    readonly content: RuleTable
    readonly preset: string | null
    readonly authorName: string
    readonly addedOn: PlainDate
  },
): Promise<StoredRule | undefined> {
  const { after, content, ...fields } = rule
  const made = await tx
    .insertInto('support.rule_table')
    .values({
      ...fields,
      category: content.category,
      content: jsonb(content),
      // The first edition stands for itself.
      family: after?.family ?? null,
      edition: (after?.edition ?? 0) + 1,
    })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'family', 'edition']).doNothing())
    .returning('ruleTableId')
    .executeTakeFirst()
  return made && (await getRule(tx, made.ruleTableId))
}
