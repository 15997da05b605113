import { type Figure, shareFigure } from './figure.ts'

/** `passed` reached the minimum. */
export type ExamOutcome = { readonly participants: number; readonly passed: number }

export type FinalCertification = {
  readonly ege: Figure
  readonly gve: Figure
  /** Who passed in either form; ЕГЭ alone leaves out those who chose ГВЭ. */
  readonly together: Figure
  /** The share of those who were examined as ГВЭ. */
  readonly gveChosen: Figure
}

/**
 * ЕГЭ against ГВЭ of one subject: each by itself, both together, and how many chose ГВЭ.
 * @source docs/methodology/figures.md, 19
 */
export function finalCertification(ege: ExamOutcome, gve: ExamOutcome): FinalCertification {
  const participants = ege.participants + gve.participants
  return {
    ege: shareFigure(ege.passed, ege.participants),
    gve: shareFigure(gve.passed, gve.participants),
    together: shareFigure(ege.passed + gve.passed, participants),
    gveChosen: shareFigure(gve.participants, participants),
  }
}
