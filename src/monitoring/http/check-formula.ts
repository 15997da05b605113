import { amountOf } from '../domain/form/amount.ts'
import type { Answers } from '../domain/form/answers.ts'
import { type Form, findField } from '../domain/form/form.ts'
import type { CheckRule, FormCheck } from '../domain/form/form-check.ts'
import { all, amountFormula, filledRows, shownFormula } from './amount-formula.ts'
import type { WorkbookPlaces } from './workbook-places.ts'

/** What a check says in its cell; the file colours it by these words. */
export const checkWords = {
  kept: 'Верно',
  stop: 'Исправьте',
  warning: 'Поясните',
  unknown: 'Не все ответы введены',
} as const

/** Excel takes no longer ones. */
const MOST_SIGNS = 8000

/** A check in the file: a formula, or why a spreadsheet can not look at it. */
export type CheckFormula =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'words'; readonly words: string }

/** The formula of a check over the cells of the file, by the same rule as in the browser. */
export function checkFormula(
  { rule, level }: FormCheck,
  { form, places, previous }: { form: Form; places: WorkbookPlaces; previous: Answers | null },
): CheckFormula {
  const bad = checkWords[level]
  switch (rule.kind) {
    case 'equal':
    case 'not-greater': {
      const [left, right] = [amountFormula(rule.left, form, places), amountFormula(rule.right, form, places)]
      if (!left || !right) return inBrowser
      const sign = rule.kind === 'equal' ? '=' : '<='
      // Answers are added as whole ten-thousandths, see `amountOf`.
      return said(
        [...left.known, ...right.known],
        `ROUND(${left.value},4)${sign}ROUND(${right.value},4)`,
        bad,
      )
    }
    case 'change': {
      const before = previous === null ? null : amountOf(rule.of, form, previous)
      if (before === null || before === 0) {
        return { kind: 'words', words: 'Прошлых ответов нет: сравнить не с чем' }
      }
      const now = amountFormula(rule.of, form, places)
      if (!now) return inBrowser
      return said(now.known, `ABS(${now.value}-(${before}))<=${rule.mostShare * Math.abs(before)}`, bad)
    }
    case 'needs-answer':
      return needsAnswer(rule, { form, places, bad })
  }
}

const inBrowser: CheckFormula = { kind: 'words', words: 'Проверит система, когда вы загрузите файл' }

function needsAnswer(
  rule: Extract<CheckRule, { kind: 'needs-answer' }>,
  { form, places, bad }: { form: Form; places: WorkbookPlaces; bad: string },
): CheckFormula {
  const target = findField(form, rule.field)
  const when = amountFormula(rule.when, form, places)
  const shown = shownFormula(target, form, places)
  if (!target || !when || shown === undefined) return inBrowser
  if (target.kind === 'file') {
    return { kind: 'words', words: 'Файл прикладывают в браузере: система проверит там' }
  }
  const cell = places.cellOf(rule.field)
  const rows = target.kind === 'table' ? filledRows(target, places) : undefined
  const answered = rows === undefined ? cell && `TRIM(${cell})<>""` : `${rows}>0`
  if (answered === undefined) return inBrowser
  const isQuiet = [`${when.value}<=0`, answered, ...(shown === '' ? [] : [`NOT(${shown})`])]
  return said(when.known, `OR(${isQuiet.join(',')})`, bad)
}

function said(known: readonly string[], kept: string, bad: string): CheckFormula {
  const result = `IF(${kept},"${checkWords.kept}","${bad}")`
  const isKnown = all(known)
  const formula = isKnown === '' ? result : `IF(${isKnown},${result},"${checkWords.unknown}")`
  return formula.length > MOST_SIGNS ? inBrowser : { kind: 'formula', formula }
}
