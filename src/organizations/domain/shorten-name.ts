const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/муниципальн\S+ (?:[а-яё]+ ){0,3}?(?:учреждение|организация) дополнительного образования/gi, ''],
  [/муниципальн\S+ (?:[а-яё]+ ){0,3}?(?:учреждение|организация)/gi, ''],
  [/(?<![а-яё])(?:М[БАК]?Д?ОУ(?: ДОД?)?|М[БАК]?У(?: ДОД?)?|М[БАК]?УДО)(?![а-яё])/gi, ''],
  [/средняя (?:общеобразовательная )?школа/gi, 'СОШ'],
  [/основная (?:общеобразовательная )?школа/gi, 'ООШ'],
  [/начальная (?:общеобразовательная )?школа/gi, 'НОШ'],
  [/детско-юношеская спортивная школа/gi, 'ДЮСШ'],
  [/детская школа искусств/gi, 'ДШИ'],
]

/**
 * The short name where a file gives only the full one.
 * @example shortenName('Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»') // 'СОШ № 5'
 */
export function shortenName(fullName: string): string {
  let name = fullName
  for (const [pattern, short] of abbreviations) name = name.replace(pattern, short)
  name = name.replace(/\s+/g, ' ').trim()
  const inner = /^[«"](.+)[»"]$/.exec(name)?.[1]
  // Quotes go only as a pair round the whole name: «Детский сад № 3 «Солнышко» keeps its inner pair.
  const bare =
    inner !== undefined && /«/.test(inner) === /»/.test(inner)
      ? inner
      : name.replace(/^«(?=[^»]*«[^»]*»$)/, '')
  return bare
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace(/№(?=\d)/g, '№ ')
    .slice(0, 160)
}
