/** One thing to look at in the answers, and where. A stop is mended; a warning is mended or explained. */
export type FormFinding = {
  readonly code:
    | 'missing'
    | 'not-a-number'
    | 'too-many-decimals'
    | 'below-minimum'
    | 'above-maximum'
    | 'not-a-choice'
    | 'not-a-date'
    | 'outside-dates'
    | 'not-a-link'
    | 'too-long'
    | 'too-many-rows'
    | 'class-twice'
    | 'not-a-file'
    | 'unconfirmed'
    | 'check'
  readonly level: 'stop' | 'warning'
  readonly field: string
  /** The row of a table and its column. */
  readonly row: string | null
  readonly column: string | null
  /** The form's own check that was broken. */
  readonly check: string | null
  readonly message: string
  readonly explained: boolean
}

/** Whether the answers may be sent: nothing to mend, every warning explained. */
export function maySubmit(findings: readonly FormFinding[]): boolean {
  return findings.every((finding) => finding.level === 'warning' && finding.explained)
}
