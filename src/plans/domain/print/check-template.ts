import { type AnnexTag, annexTags, EXTRA_TAG } from './annex-tags.ts'

export type TemplateProblem = { readonly severity: 'error' | 'warning'; readonly message: string }

/** A tag as it stands in a template. */
export type UsedTag = {
  readonly name: string
  readonly part: 'opens' | 'closes' | 'stands'
  /** «{#разделы}» */
  readonly written: string
}

/** What is wrong with a template of the annex: errors keep it from being used, warnings do not. All at once. */
export function checkTemplate(tags: readonly UsedTag[], textWithoutTags: string): readonly TemplateProblem[] {
  const problems = [...strangeTags(tags), ...unpairedTags(tags), ...lonelyBraces(textWithoutTags)]
  return [...problems, ...missingTags(tags)]
}

function strangeTags(tags: readonly UsedTag[]): TemplateProblem[] {
  const open: string[] = []
  const problems: TemplateProblem[] = []
  for (const { name, part, written } of tags) {
    const known = findTag(name)
    if (!known) problems.push(error(`Метка ${written} системе не известна.${suggestion(name)}`))
    else if (known.isLoop && part === 'stands') {
      problems.push(error(`Метка ${written} повторяет строки, её пишут парой: {#${name}} … {/${name}}.`))
    } else if (!known.isLoop && part !== 'stands') {
      problems.push(error(`Метка ${written} ничего не повторяет, её пишут без знака: {${name}}.`))
    } else if (part !== 'closes' && known.within !== null && !open.includes(known.within)) {
      problems.push(error(`Метка ${written} действует только между {#${known.within}} и {/${known.within}}.`))
    }
    if (part === 'opens') open.push(name)
    if (part === 'closes') open.splice(Math.max(open.lastIndexOf(name), 0), 1)
  }
  return problems
}

function unpairedTags(tags: readonly UsedTag[]): TemplateProblem[] {
  const open: string[] = []
  const problems: TemplateProblem[] = []
  for (const { name, part } of tags) {
    if (part === 'opens') open.push(name)
    if (part !== 'closes') continue
    if (open.at(-1) === name) open.pop()
    else problems.push(error(`Метка {/${name}} закрывает то, что не было открыто последним.`))
  }
  return [...problems, ...open.map((name) => error(`Метка {#${name}} не закрыта: добавьте {/${name}}.`))]
}

function lonelyBraces(text: string): TemplateProblem[] {
  const around = /.{0,20}[{}].{0,20}/u.exec(text.replace(/\s+/gu, ' '))
  return around === null ? [] : [error(`Фигурная скобка без пары: «${around[0].trim()}».`)]
}

function missingTags(tags: readonly UsedTag[]): TemplateProblem[] {
  const isUsed = (name: string) => tags.some((tag) => tag.name === name)
  return [
    ...['мероприятия', 'мероприятие']
      .filter((name) => !isUsed(name))
      .map((name) => error(`В шаблоне нет метки ${nameInBraces(name)}: мероприятия некуда вписать.`)),
    ...['название', 'сроки', 'ответственные']
      .filter((name) => !isUsed(name))
      .map(
        (name): TemplateProblem => ({
          severity: 'warning',
          message: `В шаблоне нет метки ${nameInBraces(name)}: этого не будет в напечатанном плане.`,
        }),
      ),
  ]
}

function findTag(name: string): AnnexTag | undefined {
  if (EXTRA_TAG.test(name)) return { name, isLoop: false, within: 'мероприятия', meaning: '' }
  return annexTags.find((tag) => tag.name === name)
}

function nameInBraces(name: string): string {
  return findTag(name)?.isLoop ? `{#${name}}` : `{${name}}`
}

/** The known name that differs least, where it is near enough to be a slip of the hand. */
function suggestion(name: string): string {
  const near = annexTags
    .map((tag) => ({ tag, distance: lettersApart(name.toLowerCase(), tag.name) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return near && near.distance <= 3 ? ` Возможно, имелась в виду {${near.tag.name}}.` : ''
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function error(message: string): TemplateProblem {
  return { severity: 'error', message }
}
