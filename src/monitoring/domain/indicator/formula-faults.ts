import type { TypeCheckResult } from '@marcbachmann/cel-js'

/** What is wrong with a formula and where: `from` and `to` are places of its text, counted from 0. */
export type FormulaFault = { readonly message: string; readonly from: number; readonly to: number }

/** The library's finding as an official reads it. */
export function formulaFault(text: string, { valid, type, error }: TypeCheckResult): FormulaFault {
  const whole = { from: 0, to: text.length }
  if (text.trim() === '') return { message: 'Напишите формулу', ...whole }
  if (valid) {
    const message =
      type === 'bool'
        ? 'Формула отвечает «да» или «нет», а нужно число: напишите «условие ? 1 : 0»'
        : 'Формула должна давать число: назовите поле целиком, например form.pupils'
    return { message, ...whole }
  }
  const { start, end } = error?.range ?? { start: 0, end: text.length }
  const from = Math.min(start, text.length)
  const piece = text.slice(from, end)
  return { message: messageOf(error?.code ?? '', piece, error?.summary ?? ''), from, to: Math.max(from, end) }
}

function messageOf(code: string, piece: string, summary: string): string {
  switch (code) {
    case 'no_such_key':
      return `Нет поля «${piece}»: выберите из списка имён`
    case 'unknown_variable':
      return `Неизвестное имя «${piece}»: показатели начинаются с form, base, indicator, plans, assessment и других имён списка`
    case 'unexpected_token':
      return piece === '' ? 'Формула обрывается: чего-то не хватает в конце' : `Здесь не ждали «${piece}»`
    case 'unexpected_character':
      return `Знак «${piece}» в формуле не используется: имена пишутся латинскими буквами`
    case 'no_such_overload':
      return 'Так соединить нельзя: складывать и делить можно только числа'
    case 'incompatible_ternary_branches':
      return 'Обе части выбора должны быть числами одного вида: пишите 0.0 вместо 0'
    default:
      return `Формула не читается: ${summary}`
  }
}
