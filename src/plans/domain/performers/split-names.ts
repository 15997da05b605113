const TYPE_OF_BODY =
  /(?:^|[\s«"])(?:МКУ|МБУ|МАУ|МУ|МБОУ|МАОУ|МКОУ|МОУ|МБДОУ|МАДОУ|МДОУ|МКДОУ|ГБУ|ГБОУ|ГАУ|ГКУ|г\.|им\.|№|и|по|в|с|при|для|на|от|-)$/u
const GENITIVE_HEAD =
  /^(?:Управления|Отдела|Комитета|Департамента|Министерства|Администрации|Учреждений|Организаций|Школ|ОО|ОУ|ДОО|ДОУ|РМО|ШМО|ИМЦ\p{L}*)(?!\p{L})/u
const ROLE_ALONE =
  /^(?:\p{L}+\s+)?(?:специалист|методист|сотрудник|руководител|директор|начальник|заведующ|заместител)\p{L}*$/iu

/**
 * Cuts a performers cell at its separators: commas, semicolons, bullets, spaced slashes and line breaks outside
 * brackets and quotation marks. A line break inside a name («МКУ⏎ИМЦРО», «специалисты⏎Управления») does not cut.
 */
export function splitNames(cell: string): readonly string[] {
  const names: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  for (let index = 0; index < cell.length; index += 1) {
    const character = cell[index] ?? ''
    if (character === '(' || character === '«' || character === '“') depth += 1
    if ((character === ')' || character === '»' || character === '”') && depth > 0) depth -= 1
    if (character === '"') quoted = !quoted
    if (depth > 0 || quoted) continue
    if (isCut(cell, start, index)) {
      names.push(cell.slice(start, index))
      start = index + 1
    }
  }
  names.push(cell.slice(start))
  // Brackets or quotation marks that never close would swallow the rest of the cell.
  return depth > 0 || quoted ? splitPlainly(cell) : names
}

function splitPlainly(cell: string): readonly string[] {
  return cell.split(/[,;\n•·]/u)
}

function isCut(cell: string, start: number, index: number): boolean {
  const character = cell[index] ?? ''
  if (character === ',' || character === ';' || character === '•' || character === '·') return true
  if (character === '/' || character === '|') return isSpace(cell[index - 1]) && isSpace(cell[index + 1])
  return (
    character === '\n' &&
    breaksName(cell.slice(Math.max(start, index - 80), index), cell.slice(index + 1, index + 81))
  )
}

function breaksName(before: string, after: string): boolean {
  const [previous, next] = [before.trim(), after.trim()]
  if (previous === '' || next === '') return false
  if (/^(?:[-–—]|\d{1,2}[.)])\s/u.test(next)) return true
  if (/^[\p{Ll}\p{N}«"“(№]/u.test(next) || /^\p{Lu}\./u.test(next)) return false
  if (TYPE_OF_BODY.test(previous)) return false
  return !(GENITIVE_HEAD.test(next) && ROLE_ALONE.test(previous))
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character)
}
