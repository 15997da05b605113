import { useState } from 'react'
import type { FormFinding } from '../../domain/form/finding.ts'
import type { SheetState } from '../../domain/sheet/sheet.ts'

/**
 * An empty field, or one the program has filled, is no mistake until the form is to be handed in; everything else is said
 * at once.
 */
export function useShownFindings(findings: readonly FormFinding[], state: SheetState) {
  const [isTried, setTried] = useState(state === 'returned')
  return {
    shown: isTried ? findings : findings.filter(({ code }) => code !== 'missing' && code !== 'unconfirmed'),
    showAll: () => setTried(true),
  }
}
