import type { Approval } from '../../plan-reading.ts'
import { oneLine } from '../clean-text.ts'
import type { Line } from '../grid.ts'
import { findSignatory, findStampSignatory } from './find-signatory.ts'
import { findRussianDate } from './russian-date.ts'

const NUMBER =
  '(\\d[\\dа-яёa-z/.-]*(?:\\s?[оo]\\/д|\\s?-\\s?(?:од|п|р|о|пр|осн)(?![а-яё]))?|[а-яё]{1,5}-\\d[\\dа-яёa-z/.-]*)'
const ACT = '(приказ|распоряжени|постановлени|решени)'
const DATE = '([«"“]?\\s*\\d.{3,30}?(?:(?:19|20)\\d\\d|\\.\\d\\d(?=\\D|$)))'
/**
 * «Приложение к приказу … от … № …», «Утверждён постановлением … от … № …»; «концепции, утверждённой распоряжением …» is
 * about another document.
 */
const CITED = new RegExp(
  `(?:к\\s+|утвержд(?:[её]н[аоы]?|аю)\\s+)${ACT}[а-яё]*\\s+(.{0,250}?)\\s*(?:от\\s+${DATE}\\s*(?:г\\.?|года)?\\s*(?:№|N)\\s*${NUMBER}|(?:№|N)\\s*${NUMBER}\\s*от\\s+${DATE})`,
  'gi',
)
/** «Приложение к приказу управления образования от ____ № ____» */
const UNDATED = new RegExp(`приложение[^.]{0,20}\\s+к\\s+${ACT}[а-яё]*\\s+(.{0,200}?)\\s*от\\s*[«"_]`, 'i')
/** «(в редакции приказа от … № …)», «(с изменениями, внесёнными …)»: acts that changed the plan, none of them approved it. */
const AMENDED = /\(\s*(?:в\s+ред(?:\.|акции)|с\s+изменениями)[^()]{0,600}\)/gi
const TITLES = [
  ['приказ', 'приказ'],
  ['распоряжени', 'распоряжение'],
  ['постановлени', 'постановление'],
  ['решени', 'решение'],
] as const

export type FoundApproval = { readonly approval: Approval | null; readonly authority: string }

/** The act that approved the plan, from the annex's mark, the approval stamp or the order itself above the plan. */
export function findApproval(linesAbove: readonly Line[]): FoundApproval {
  const lines = withoutAmendments(linesAbove.map((line) => oneLine(line.text))).filter((text) => text !== '')
  const cited = [...lines.join(' ').matchAll(CITED)].at(-1)
  const order = findOrder(lines)
  const stamp = findStamp(lines)
  if (cited) {
    return {
      approval: {
        documentKind: actName(cited[1] ?? ''),
        number: tidyNumber(cited[4] ?? cited[5] ?? null),
        date: findRussianDate(cited[3] ?? cited[6] ?? ''),
        signatory: order?.approval.signatory ?? stamp?.signatory ?? null,
      },
      authority: (cited[2] ?? '').trim() || (order?.authority ?? ''),
    }
  }
  if (order) return order
  const undated = UNDATED.exec(lines.join(' '))
  if (undated) {
    const [, act = '', authority = ''] = undated
    return {
      approval: { documentKind: actName(act), number: null, date: null, signatory: stamp?.signatory ?? null },
      authority,
    }
  }
  return { approval: stamp, authority: '' }
}

function withoutAmendments(lines: readonly string[]): readonly string[] {
  return lines.join('\n').replace(AMENDED, '').split('\n')
}

function findOrder(lines: readonly string[]): { approval: Approval; authority: string } | null {
  const at = lines.findIndex((text) =>
    /^(?:приказ|распоряжение|постановление|решение)$/i.test(text.replace(/\s/g, '')),
  )
  if (at < 0) return null
  const below = lines.slice(at + 1, at + 9)
  const dated = below.map(findRussianDate).find((date) => date !== null) ?? null
  const numbered =
    below.map((text) => new RegExp(`(?:№|N)\\s*${NUMBER}`, 'i').exec(text)?.[1]).find(Boolean) ?? null
  return {
    approval: {
      documentKind: actName((lines[at] ?? '').replace(/\s/g, '')),
      number: tidyNumber(numbered),
      date: dated,
      signatory: findSignatory(lines.slice(at + 1)),
    },
    authority: authorityAbove(lines.slice(0, at)),
  }
}

/** The letterhead: the lines right above the word ПРИКАЗ. */
function authorityAbove(lines: readonly string[]): string {
  const head = lines
    .slice(-6)
    .filter((text) => !/^(?:российская федерация|проект|герб|[_\s\d№.-]+)$/i.test(text))
  const from = head.findIndex((text) =>
    /управлени|отдел|комитет|департамент|администраци|учреждени|школ|министерств/i.test(text),
  )
  return from < 0 ? '' : oneLine(head.slice(from).join('\n'))
}

/** «УТВЕРЖДАЮ / Начальник управления … / 12.09.2024» */
function findStamp(lines: readonly string[]): Approval | null {
  const at = lines.findIndex((text) => /^[«"]?утверждаю/i.test(text.replace(/\s/g, '')))
  if (at < 0) return null
  const block = lines.slice(at, at + 9)
  const act = block
    .join(' ')
    .match(new RegExp(`${ACT}[а-яё]*\\s*(?:от\\s+${DATE}\\s*(?:г\\.?|года)?\\s*)?(?:№|N)\\s*${NUMBER}`, 'i'))
  return {
    documentKind: act ? actName(act[1] ?? '') : 'утверждение',
    number: tidyNumber(act?.[3] ?? null),
    date: findRussianDate(block.join(' ')),
    signatory: findStampSignatory(block),
  }
}

function actName(word: string): string {
  const lower = word.toLowerCase()
  return TITLES.find(([stem]) => lower.startsWith(stem))?.[1] ?? lower
}

function tidyNumber(number: string | null | undefined): string | null {
  return number ? number.trim().replace(/[.,;]$/, '') : null
}
