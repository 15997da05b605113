import { nearestName } from './nearest-tag.ts'
import type { Tag } from './tag.ts'
import {
  type BraceFault,
  placeWords,
  readTags,
  type TemplateParagraph,
  type UsedTag,
} from './template-text.ts'

export type TemplateProblem = {
  readonly severity: 'error' | 'warning'
  /** What is wrong and what to do. */
  readonly message: string
  /** «таблица 1, строка 2, столбец 1, абзац „…“»; null for the whole document. */
  readonly place: string | null
}

/** What is wrong with a template: errors keep it from being used, warnings do not. All at once, in reading order. */
export function checkTemplate(
  paragraphs: readonly TemplateParagraph[],
  known: readonly Tag[],
): readonly TemplateProblem[] {
  const { tags, faults } = readTags(paragraphs)
  if (tags.length === 0 && faults.length === 0) {
    const message =
      'В шаблоне нет ни одного тега: документ выйдет одинаковым для всех. Добавьте теги из списка.'
    return [{ severity: 'error', message, place: null }]
  }
  return [
    ...faults.map(braceProblem),
    ...(['body', 'header', 'footer'] as const).flatMap((part) =>
      walk(
        tags.filter((tag) => tag.in.part === part),
        known,
      ),
    ),
    ...(tags.some(({ name }) => name === 'номер') ? [] : [withoutNumber]),
  ]
}

const withoutNumber: TemplateProblem = {
  severity: 'warning',
  message: 'В шаблоне нет тега {номер}: на документе не будет регистрационного номера.',
  place: null,
}

function braceProblem({ brace, around, in: where }: BraceFault): TemplateProblem {
  const advice =
    brace === '{'
      ? 'Скобка { открыта, а закрывающей } в этом абзаце нет. Закройте её или уберите.'
      : 'Скобка } закрыта, а открывающей { перед ней в этом абзаце нет. Откройте её или уберите.'
  return error(`${advice} Рядом: «${around}».`, where)
}

type Open = { readonly tag: Tag | undefined; readonly used: UsedTag }

function walk(used: readonly UsedTag[], known: readonly Tag[]): readonly TemplateProblem[] {
  const open: Open[] = []
  const problems: TemplateProblem[] = []
  for (const one of used) {
    if (one.part === 'closes') problems.push(...close(one, open))
    else {
      const scope = scopeOf(open, known)
      const found = find(scope, one.name)
      problems.push(...(found ? misuse(one, found) : [unknown(one, scope, known, open)]))
      if (one.part === 'opens') open.push({ tag: found, used: one })
    }
  }
  return [
    ...problems,
    ...open.map(({ used: { name, written, in: where } }) =>
      error(`Цикл ${written} не закрыт: добавьте {/${name}} там, где повторение кончается.`, where),
    ),
  ]
}

/** Tags that have a meaning here: of the loops around, the innermost first, then of the whole paper. */
function scopeOf(open: readonly Open[], known: readonly Tag[]): readonly (readonly Tag[])[] {
  return [...open.flatMap(({ tag }) => (tag ? [tag.tags] : [])).reverse(), known]
}

function find(scope: readonly (readonly Tag[])[], name: string): Tag | undefined {
  for (const tags of scope) {
    const found = tags.find((tag) => tag.name === name)
    if (found) return found
  }
  return undefined
}

function close(one: UsedTag, open: Open[]): readonly TemplateProblem[] {
  const last = open.at(-1)
  if (!last)
    return [
      error(`Тег ${one.written} закрывает цикл, который не открыт: добавьте {#${one.name}} раньше.`, one.in),
    ]
  // «{/}» closes whatever was opened last.
  if (one.name !== '' && one.name !== last.used.name) {
    const isOpen = open.some(({ used }) => used.name === one.name)
    if (isOpen) open.splice(open.findLastIndex(({ used }) => used.name === one.name))
    const nearest = nearestName(one.name, [last.used.name])
    return [
      error(
        nearest && !isOpen
          ? `Тег ${one.written} не совпадает с открытым ${last.used.written}. Возможно, вы имели в виду {/${nearest}}.`
          : `Тег ${one.written} стоит раньше, чем закрыт ${last.used.written}: сначала закройте {/${last.used.name}}.`,
        one.in,
      ),
      ...(isOpen ? [] : closeAs(last, open)),
    ]
  }
  open.pop()
  const [from, to] = [last.used.in.table?.number ?? null, one.in.table?.number ?? null]
  if (from === to) return []
  return [
    error(
      `Цикл ${last.used.written} открыт ${tableWords(from)}, а закрыт ${tableWords(to)}: оба тега должны стоять в одной таблице или оба вне таблиц.`,
      one.in,
    ),
  ]
}

/** A slip in the name still closes the loop: one mistake is told once. */
function closeAs(last: Open, open: Open[]): readonly TemplateProblem[] {
  if (open.at(-1) === last) open.pop()
  return []
}

function tableWords(number: number | null): string {
  return number === null ? 'вне таблиц' : `в таблице ${number}`
}

function misuse({ part, written, name, in: where }: UsedTag, { kind }: Tag): readonly TemplateProblem[] {
  if (part === 'stands' && kind === 'rows') {
    return [error(`Тег ${written} повторяет строки, его пишут парой: {#${name}} … {/${name}}.`, where)]
  }
  if (part === 'stands' && kind === 'drawing' && name !== 'код' && where.text.trim() !== written) {
    const message = `Тег ${written} занимает весь абзац: остальной текст абзаца пропадёт. Поставьте тег в отдельный абзац.`
    return [{ severity: 'warning', message, place: placeWords(where) }]
  }
  return []
}

function unknown(
  { name, written, in: where }: UsedTag,
  scope: readonly (readonly Tag[])[],
  known: readonly Tag[],
  open: readonly Open[],
): TemplateProblem {
  const home = homeOf(name, known)
  if (home) {
    return error(`Тег ${written} действует только между {#${home}} и {/${home}}: перенесите его туда.`, where)
  }
  const inside = open.at(-1)?.tag
  const nearest =
    nearestName(
      name,
      (inside?.tags ?? []).map((tag) => tag.name),
    ) ??
    nearestName(
      name,
      scope.flatMap((tags) => tags.map((tag) => tag.name)),
    ) ??
    nearestName(name, allNames(known))
  const what = inside ? `Поле ${written} в цикле {#${inside.name}} неизвестно` : `Тег ${written} неизвестен`
  const fields = inside ? ` Поля этого цикла: ${inside.tags.map((tag) => `{${tag.name}}`).join(', ')}.` : ''
  if (nearest) return error(`${what}. Возможно, вы имели в виду ${asWritten(written, nearest)}.`, where)
  return error(`${what}. Выберите тег из списка или уберите скобки.${fields}`, where)
}

function asWritten(written: string, name: string): string {
  return written.startsWith('{#') ? `{#${name}}` : `{${name}}`
}

/** The loop a tag has its meaning in, when it is not here. */
function homeOf(name: string, tags: readonly Tag[]): string | undefined {
  for (const tag of tags) {
    if (tag.tags.some((inner) => inner.name === name)) return tag.name
    const deeper = homeOf(name, tag.tags)
    if (deeper) return deeper
  }
  return undefined
}

function allNames(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap((tag) => [tag.name, ...allNames(tag.tags)])
}

function error(message: string, where: TemplateParagraph): TemplateProblem {
  return { severity: 'error', message, place: placeWords(where) }
}
