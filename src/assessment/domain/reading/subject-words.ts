import type { Subject } from '../work-key.ts'
import { normalWords } from './cell-words.ts'

/** Stems, so that «по математике» and «Математика (базовый уровень)» are one subject; the longer and stranger names first. */
const stems: readonly (readonly [pattern: RegExp, subject: Subject])[] = [
  [/родн\S* (\(\S+\) )?литератур|литератур\S* на родном/, 'native-literature'],
  [/родн\S* (\(\S+\) )?язык|язык\S* родн/, 'native-language'],
  [/литературн\S* чтени/, 'literary-reading'],
  [/функциональн\S* грамотн/, 'functional-literacy'],
  [/читательск\S* грамотн|смыслов\S* чтени/, 'reading-literacy'],
  [/метапредметн/, 'meta-subject'],
  [/физическ\S* культур|физкультур/, 'physical-education'],
  [/английск|(?<!\p{L})англ(?!\p{L})/u, 'english'],
  [/немецк|(?<!\p{L})нем(?!\p{L})/u, 'german'],
  [/французск|(?<!\p{L})фр(анц)?(?!\p{L})/u, 'french'],
  [/испанск|(?<!\p{L})исп(?!\p{L})/u, 'spanish'],
  [/китайск/, 'chinese'],
  [/иностранн/, 'foreign-language'],
  [/русск|(?<!\p{L})рус(?!\p{L})/u, 'russian'],
  [/математ/, 'mathematics'],
  [/информат|кегэ/, 'informatics'],
  [/обществозн|обществовед/, 'social-studies'],
  [/окружающ\S* мир|окр\S* мир/, 'surrounding-world'],
  [/естествозн/, 'surrounding-world'],
  [/биолог/, 'biology'],
  [/географ/, 'geography'],
  [/физик/, 'physics'],
  [/хими/, 'chemistry'],
  [/истори/, 'history'],
  [/литератур/, 'literature'],
  [/астроном/, 'astronomy'],
  [/эколог/, 'ecology'],
  [/экономик/, 'economics'],
  [/(?<!\p{L})прав[оау](?!\p{L})|правоведен/u, 'law'],
  [/искусств|(?<!\p{L})мхк(?!\p{L})/u, 'art'],
  [/технолог|(?<!\p{L})труд/u, 'technology'],
  [/(?<!\p{L})об(ж|зр)(?!\p{L})|безопасност/u, 'safety'],
]

/** The two or three letters by which lists name subjects: «4 РУ», 'MA5'. Look-alike letters are folded before. */
const codes: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['ру', 'russian'],
  ['рус', 'russian'],
  ['ря', 'russian'],
  ['ru', 'russian'],
  ['ма', 'mathematics'],
  ['мат', 'mathematics'],
  ['ma', 'mathematics'],
  ['math', 'mathematics'],
  ['ом', 'surrounding-world'],
  ['окр', 'surrounding-world'],
  ['би', 'biology'],
  ['био', 'biology'],
  ['bi', 'biology'],
  ['ис', 'history'],
  ['ист', 'history'],
  ['гг', 'geography'],
  ['ге', 'geography'],
  ['гео', 'geography'],
  ['об', 'social-studies'],
  ['общ', 'social-studies'],
  ['фи', 'physics'],
  ['физ', 'physics'],
  ['хи', 'chemistry'],
  ['хим', 'chemistry'],
  ['ин', 'informatics'],
  ['инф', 'informatics'],
  ['ли', 'literature'],
  ['лит', 'literature'],
  ['лч', 'literary-reading'],
  ['ая', 'english'],
  ['ан', 'english'],
  ['англ', 'english'],
  ['ня', 'german'],
  ['не', 'german'],
  ['фя', 'french'],
  ['фр', 'french'],
])

/** The first subject a text names, in any case of the noun; null = none. */
export function subjectIn(text: string): Subject | null {
  const words = normalWords(text)
  return stems.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** 'mathematics' for «МА», 'ma', «Мат.»; null = no such code. */
export function subjectOfCode(code: string): Subject | null {
  return codes.get(normalWords(code).replace(/\.$/, '')) ?? null
}

/** A subject by its name or by its code. */
export function readSubject(text: string): Subject | null {
  return subjectIn(text) ?? subjectOfCode(text)
}
