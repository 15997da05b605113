import { squeeze } from '../clean-text.ts'

const QUARTER = /^(?:[IVХX]{1,3}|[1-4])$/
const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Headings of the lower row as times: «I» under «Сроки (кварталы)» is «I квартал», «9» under «Месяц» is «сентябрь». */
export function periodsUnder(headings: readonly string[], below: readonly string[]): string[] {
  let spanning = ''
  return below.map((label, column) => {
    if (headings[column]) spanning = squeeze(headings[column] ?? '')
    return label === '' ? label : (periodUnder(spanning, label) ?? label)
  })
}

function periodUnder(heading: string, label: string): string | null {
  const short = label.trim().toUpperCase().replace(/Х/g, 'X')
  if (/квартал/.test(heading) && QUARTER.test(short)) return `${short} квартал`
  if (/полугоди/.test(heading) && /^(?:I{1,2}|[12])$/.test(short)) return `${short} полугодие`
  if (!/месяц/.test(heading)) return null
  const at = ROMAN.includes(short) ? ROMAN.indexOf(short) : Number(short) - 1
  return MONTHS[at] ?? null
}
