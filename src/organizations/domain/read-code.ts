import { codeSystemNames } from '../texts.ru.ts'
import type { CodeSystem } from './code-system.ts'
import { passesInnChecksum, passesOgrnChecksum } from './tax-number-checksum.ts'

export type CodeReading =
  | { readonly code: string; readonly warning: string | null; readonly problem: null }
  | { readonly code: null; readonly warning: null; readonly problem: string }

type CodeRule = {
  readonly lengths: readonly number[]
  readonly lengthText: string
  readonly checksum: ((digits: string) => boolean) | null
}

const rules: Readonly<Record<CodeSystem, CodeRule>> = {
  fisOko: { lengths: [6], lengthText: '6 цифр', checksum: null },
  oge: { lengths: [6], lengthText: '6 цифр', checksum: null },
  ege: { lengths: [6], lengthText: '6 цифр', checksum: null },
  inn: { lengths: [10], lengthText: '10 цифр', checksum: passesInnChecksum },
  ogrn: { lengths: [13], lengthText: '13 цифр', checksum: passesOgrnChecksum },
}

/**
 * Reads a code as people and spreadsheets write it: «edu053001» and «sch053001» are the login 053001 (the prefix changed
 * in 2022, the digits did not), and a leading zero that a spreadsheet dropped is put back with a warning.
 * @source logins and codes as they stand in published files of ФИС ОКО and of the regional exam databases
 */
export function readCode(system: CodeSystem, text: string): CodeReading {
  const rule = rules[system]
  const name = codeSystemNames[system]
  const bare = text.replace(/[\s\u00a0'’]/g, '').replace(/\.0$/, '')
  const digits = system === 'fisOko' ? bare.replace(/^(sch|edu)/i, '') : bare
  if (!/^\d+$/.test(digits)) {
    return refused(`${name} состоит только из цифр (${rule.lengthText}), а указано «${text.trim()}»`)
  }
  const padded = rule.lengths.includes(digits.length + 1) ? `0${digits}` : digits
  if (!rule.lengths.includes(padded.length)) {
    return refused(`${name}: ${rule.lengthText}, а указано ${digits.length} («${digits}»)`)
  }
  if (/^0+$/.test(padded)) return refused(`${name} не может состоять из одних нулей`)
  if (rule.checksum && !rule.checksum(padded)) {
    return refused(`${name} не проходит проверку контрольной суммы: ${padded}`)
  }
  const warning = padded === digits ? null : `${name}: возвращён ведущий ноль — ${padded}`
  return { code: padded, warning, problem: null }
}

function refused(problem: string): CodeReading {
  return { code: null, warning: null, problem }
}
