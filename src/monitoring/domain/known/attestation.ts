import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { type Answers, cellOfRow, rowsOf } from '../form/answers.ts'
import { type Form, findField, type TableField } from '../form/form.ts'
import { type Attestation, attestationKinds, isInForce, termOf } from './attestation-term.ts'

/** A line of the form: what a person was found to be, and when a former term ran out. */
export type Attested = Attestation & {
  /** The key of the line. */
  readonly key: string
  readonly who: string
  readonly formerUntil: PlainDate | null
}

const columns = ['who', 'kind', 'decided_on', 'former_until']

/** The table of attestations, by the keys of the ready form; undefined where the form does not ask it. */
function tableOf(form: Form): TableField | undefined {
  const field = findField(form, 'people')
  if (field?.kind !== 'table') return undefined
  return columns.every((key) => field.columns.some((column) => column.key === key)) ? field : undefined
}

export function isAttestation(form: Form): boolean {
  return tableOf(form) !== undefined
}

/** Lines that can be read; one without a day or a kind says nothing. */
export function attestedOf(form: Form, answers: Answers): readonly Attested[] {
  const table = tableOf(form)
  if (!table) return []
  return rowsOf(answers, table).flatMap((row) => {
    const given = new Map(table.columns.map((column) => [column.key, cellOfRow(row, column)]))
    const kind = attestationKinds.find((one) => one === given.get('kind'))
    const decidedOn = dayOf(given.get('decided_on'))
    if (kind === undefined || decidedOn === null) return []
    return [
      {
        key: row.key,
        who: String(given.get('who') ?? ''),
        kind,
        decidedOn,
        formerUntil: dayOf(given.get('former_until')),
      },
    ]
  })
}

export type AttestationFigures = {
  /** People whose first or highest category is in force on the last day; posts beside a category count with it. */
  readonly withCategory: number
  /** Terms that ran out between the days, and how many of these were attested by then. */
  readonly due: number
  readonly inTime: number
}

/**
 * What the lines come to in a school year. A term that ran out is either a former one, kept in the line of the new decision,
 * or the line's own, after which nothing was decided.
 */
export function attestationFigures(
  people: readonly Attested[],
  {
    begins,
    until,
    today,
  }: { readonly begins: PlainDate; readonly until: PlainDate; readonly today: PlainDate },
): AttestationFigures {
  const isWithin = (day: PlainDate | null) => day !== null && day >= begins && day <= until
  const renewed = people.filter(({ formerUntil }) => isWithin(formerUntil))
  const lapsed = people.filter((one) => {
    const term = termOf(one)
    // On its last day a term has not run out yet.
    return term !== null && isWithin(term) && term < today && !isWithin(one.formerUntil)
  })
  return {
    withCategory: people.filter((one) => one.kind !== 'fit' && isInForce(one, until)).length,
    due: renewed.length + lapsed.length,
    inTime: renewed.filter(({ decidedOn, formerUntil }) => formerUntil !== null && decidedOn <= formerUntil)
      .length,
  }
}

function dayOf(value: unknown): PlainDate | null {
  return typeof value === 'string' && isPlainDate(value) ? value : null
}
