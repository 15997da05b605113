// Takes the container's dirt off a text: marks of Word and HTML, invisible characters, line-break hyphens.

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const LINE_BREAKS = /\r\n?|[\v\f\u2028\u2029]|<br\s*\/?>/gi
const TAGS = /<\/?(?:i|b|u|s|em|strong|sup|sub|span|font|p|div)(?:\s[^<>]*)?>/gi
const WORD_MARKS = /\[bookmark:[^[\]]{0,80}\]/gi
const MARKDOWN_MARKS = /\*\*|__/g
/** What a page of the web writes instead of a character; its `&amp;` comes last, for it may hide another of these. */
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&(?:nbsp|#160|#xa0|ensp|emsp|thinsp);/gi, ' '],
  [/&(?:shy|zwnj|zwj|#173);/gi, ''],
  [/&(?:laquo|#171);/gi, '«'],
  [/&(?:raquo|#187);/gi, '»'],
  [/&(?:quot|ldquo|rdquo|bdquo|#34);/gi, '"'],
  [/&(?:ndash|#8211);/gi, '–'],
  [/&(?:mdash|#8212);/gi, '—'],
  [/&(?:numero|#8470);/gi, '№'],
  [/&(?:hellip|#8230);/gi, '…'],
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&amp;/gi, '&'],
]

/** First halves of real compounds: their hyphen at a line's end belongs to the word. */
const COMPOUND_START =
  /(?:^|[^а-яё])(?:научно|учебно|организационно|материально|социально|информационно|нормативно|контрольно|психолого|физкультурно|художественно|нравственно|духовно|военно|культурно|общественно|государственно|медико|финансово|программно|воспитательно|методико|опытно|проектно|планово|северо|юго|санитарно|спортивно|кадрово|учётно|экспертно|историко|контент|план|онлайн|веб|пресс|мастер|тренинг|семинар|педагог[иа]?|педагогов|учител[ьяюи]|учителей|учителями|школ[аыеу]?|школами|заместител[ья]|директора?|методист[ыа]?|воспитател[ьи]|классы?|урок[иа]?|ресурс|стажер|кейс|фокус|интернет|медиа|видео|аудио|кино|теле|экс|вице|январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[йя]|июн[яь]|июл[яь]|август[а]?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь])-$/i

/** Keeps line breaks; everything else that a person does not see in the document goes. */
export function cleanText(text: string): string {
  return withoutEntities(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(LINE_BREAKS, '\n')
    .replace(WORD_MARKS, '')
    .replace(TAGS, '')
    .replace(MARKDOWN_MARKS, '')
}

function withoutEntities(text: string): string {
  if (!/&[a-z#\d]{2,7};/i.test(text)) return text
  return ENTITIES.reduce((plain, [entity, character]) => plain.replace(entity, character), text)
}

/** One line of text: lines joined by one space, a word parted by a hyphen at the line's end put together. */
export function oneLine(text: string): string {
  let joined = ''
  for (const line of text.split('\n')) joined = joinLines(joined, line.trim())
  return joined.replace(/\s+/g, ' ').trim()
}

/** Joins two neighbouring lines of one cell. */
export function joinLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  if (/[а-яё]-$/.test(before) && /^[а-яё]/.test(after)) {
    return COMPOUND_START.test(before) || joinsTwoWords(before, after)
      ? before + after
      : before.slice(0, -1) + after
  }
  if (/[^\s]\/$/.test(before) && /^[а-яёА-ЯЁ]/.test(after)) return before + after
  return `${before} ${after}`
}

/** «организационно-» over «педагогические»: both halves are whole words, the first one short of an ending of its own. */
function joinsTwoWords(before: string, after: string): boolean {
  return /[а-яё]{3,}(?:но|ско|лого|ико)-$/.test(before) && /^[а-яё]{6,}/.test(after)
}

/** For comparing headings: no spaces (pdf tears words apart), no case, ё as е. */
export function squeeze(text: string): string {
  return oneLine(text).toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, '')
}
