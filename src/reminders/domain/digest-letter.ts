import type { PlainDate } from '#kernel/plain-date.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import { describeLine } from './describe-line.ts'
import type { DigestLine } from './digest-line.ts'

export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

/**
 * The digest as a letter. It passes through foreign servers, so it has counts, dates and a link behind the sign-in: no
 * names, no texts of tasks, no pictures and no addresses of its own by which reading could be noticed.
 * `address` null: where the installation is found from outside is not known, so there is no link.
 */
export function digestLetter(lines: readonly DigestLine[], day: PlainDate, address: string | null): Letter {
  const parts = [
    {
      title: 'Ваши задачи',
      lines: lines.filter((line) => !isOfControl(line) && !isOfForms(line) && !isOfMatters(line)),
    },
    { title: 'Формы сбора данных', lines: lines.filter(isOfForms) },
    { title: 'Обращения, публикации, замечания', lines: lines.filter(isOfMatters) },
    { title: 'Контроль сроков', lines: lines.filter(isOfControl) },
  ].filter((part) => part.lines.length > 0)
  const subject = `МСОКО: сводка на ${russianDay(day)}`
  return { subject, ...write(`Сводка на ${russianDay(day)}`, parts, linksTo(address)) }
}

/** Sent by «Отправить проверочное письмо». */
export function trialLetter(address: string | null): Letter {
  const paragraph = 'Это проверочное письмо: почта системы настроена.'
  return {
    subject: 'МСОКО: проверка почты',
    ...write(paragraph, [], address === null ? [] : [{ name: 'Открыть систему', to: `${address}/` }]),
  }
}

function isOfMatters({ kind }: DigestLine): boolean {
  return kind.startsWith('matter-') && kind !== 'matter-controlled'
}

function isOfControl({ kind }: DigestLine): boolean {
  return kind === 'controlled' || kind === 'escalated' || kind === 'matter-controlled'
}

function isOfForms({ kind }: DigestLine): boolean {
  return kind.startsWith('form-')
}

type Link = { readonly name: string; readonly to: string }

function linksTo(address: string | null): readonly Link[] {
  if (address === null) return []
  return [
    { name: 'Открыть уведомления (нужен вход)', to: `${address}/notices` },
    { name: 'Изменить дни и время писем', to: `${address}/profile` },
  ]
}

function write(
  beginning: string,
  parts: readonly { readonly title: string; readonly lines: readonly DigestLine[] }[],
  links: readonly Link[],
): Pick<Letter, 'text' | 'html'> {
  const end =
    links.length > 0
      ? 'Письмо составлено программой, отвечать на него не нужно.'
      : 'Подробности — в системе. Письмо составлено программой, отвечать на него не нужно.'
  const text = [
    beginning,
    ...parts.flatMap(({ title, lines }) => [
      '',
      `${title}:`,
      ...lines.map((line) => `— ${describeLine(line)}`),
    ]),
    ...(links.length > 0 ? ['', ...links.map(({ name, to }) => `${name}: ${to}`)] : []),
    '',
    end,
    '',
  ].join('\n')
  const html = [
    '<!doctype html><html lang="ru"><body>',
    `<p>${escaped(beginning)}</p>`,
    ...parts.map(
      ({ title, lines }) =>
        `<p>${escaped(title)}:</p><ul>${lines.map((line) => `<li>${escaped(describeLine(line))}</li>`).join('')}</ul>`,
    ),
    ...links.map(({ name, to }) => `<p><a href="${escaped(to)}">${escaped(name)}</a></p>`),
    `<p>${escaped(end)}</p>`,
    '</body></html>',
  ].join('\n')
  return { text, html }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
