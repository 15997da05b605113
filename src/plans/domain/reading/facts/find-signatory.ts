const SURNAME = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?'
const INITIALS = '[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.'
const NAME = new RegExp(`(?:${INITIALS}\\s?${SURNAME}|${SURNAME}\\s+${INITIALS})`)
const NAME_AT_END = new RegExp(`(?:^|[\\s_/(])(${NAME.source})[\\s)/]*$`)
const POSITION =
  /^(?:\s*)(?:начальник|директор|заведующ|глава|заместитель|руководитель|председатель|и\.?\s?о\.?|врио|министр|первый заместитель)/i
const NOT_SIGNATURE = /^(?:исп|контроль|\d|[-–•]|с приказом|ознакомлен|согласован|визы)/i

/** Who signed an order: the name on a line of its own, or at the end of the line with the position, above the annex. */
export function findSignatory(orderLines: readonly string[]): string | null {
  const annex = orderLines.findIndex((text) => /^приложение(?:\s|$)/i.test(text))
  const own = annex < 0 ? orderLines : orderLines.slice(0, annex)
  for (const text of [...own].reverse()) {
    if (NOT_SIGNATURE.test(text)) continue
    const name = NAME_AT_END.exec(text)?.[1]
    if (name && (name.length >= text.trim().length - 2 || POSITION.test(text))) return name.trim()
  }
  return null
}

/** The name in an approval stamp, wherever it stands. */
export function findStampSignatory(block: readonly string[]): string | null {
  return NAME.exec(block.join(' '))?.[0] ?? null
}
