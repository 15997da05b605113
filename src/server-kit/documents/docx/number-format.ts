/** Word's Russian alphabetical lists leave out ё, й, ъ and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Writes a list number the way the named OOXML format shows it; unknown formats come out decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value, LATIN)
    case 'upperLetter':
      return letters(value, LATIN).toUpperCase()
    case 'russianLower':
      return letters(value, RUSSIAN)
    case 'russianUpper':
      return letters(value, RUSSIAN).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    default:
      return String(value)
  }
}

/** a … z, then aa, bb, cc as Word has it. */
function letters(value: number, alphabet: string): string {
  if (value < 1) return ''
  const letter = alphabet[(value - 1) % alphabet.length] ?? ''
  return letter.repeat(Math.min(20, Math.ceil(value / alphabet.length)))
}

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value)
  let left = value
  let text = ''
  for (const [worth, digits] of ROMAN) {
    while (left >= worth) {
      text += digits
      left -= worth
    }
  }
  return text
}
