import { dateOf } from '#kernel/plain-date.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { LEAST_SIGNS } from '#support/domain/context/context-index.ts'
import { type Passport, type SignKey, signs } from '#support/domain/context/signs.ts'
import type { KnownPassport } from '#support/http/neighbours-port.ts'
import '#monitoring/storage/tables.ts'

/**
 * The last passport each school has handed in for a period up to the end of the year. A passport is any form with the number
 * of pupils and enough of the signs under the keys of the ready form: a municipality may have changed the rest.
 */
export async function readPassports(tx: Tx, year: number): Promise<readonly KnownPassport[]> {
  const rows = await tx
    .selectFrom('monitoring.sheet as s')
    .innerJoin('monitoring.campaign as c', 'c.campaignId', 's.campaignId')
    .innerJoin('monitoring.form_version as f', (join) =>
      join.onRef('f.formId', '=', 'c.formId').onRef('f.number', '=', 'c.formNumber'),
    )
    .select(['s.organizationId', 's.answers', 'c.periodFrom', 'f.content'])
    .where('s.state', 'in', ['submitted', 'accepted'])
    .where('s.removed', '=', false)
    .where('c.removed', '=', false)
    .where('c.periodFrom', '<=', dateOf(year, 12, 31))
    .orderBy('c.periodFrom')
    .orderBy('s.organizationId')
    .execute()
  const last = new Map<number, KnownPassport>()
  for (const { organizationId, answers, periodFrom, content } of rows) {
    const keys = new Set(content.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
    if (!keys.has('pupils') || signs.filter(({ key }) => keys.has(key)).length < LEAST_SIGNS) continue
    last.set(organizationId, { organizationId, periodFrom, passport: passportOf(answers) })
  }
  return [...last.values()].sort((a, b) => a.organizationId - b.organizationId)
}

function passportOf({ values }: Answers): Passport {
  const numberOf = (key: string) => {
    const value = values[key]
    return typeof value === 'number' ? value : null
  }
  const counts: Partial<Record<SignKey, number | null>> = {}
  for (const { key } of signs) counts[key] = numberOf(key)
  return { pupils: numberOf('pupils') ?? 0, counts: { ...nothing, ...counts } }
}

const nothing: Passport['counts'] = {
  ...{ both_higher: null, single_parent: null, low_income: null, unemployed: null },
  ...{ on_register: null, other_language: null, special_needs: null, guardianship: null },
}
