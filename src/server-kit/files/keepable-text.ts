/**
 * A text without what no database keeps and nobody sees: control signs (but for tabs and ends of lines) and halves of
 * signs. A spreadsheet can spell both: `_x0000_`, `_xD800_`.
 */
export function keepableText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}
