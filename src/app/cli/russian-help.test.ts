import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { russianFaults, russianHelp } from './russian-help.ts'

/** What a call of the command line says, be it help or a fault. */
function say(...words: readonly string[]): string {
  let said = ''
  const write = (text: string) => {
    said += text
  }
  const program = new Command('msoko')
    .exitOverride()
    .configureHelp(russianHelp)
    .configureOutput({ ...russianFaults, writeOut: write, writeErr: write })
    .helpOption('-h, --help', 'показать эту справку')
    .helpCommand('help [команда]', 'справка по команде')
  program
    .command('restore')
    .argument('<файл>', 'копия')
    .requiredOption('--code <код>', 'код')
    .action(() => {})
  try {
    program.parse(words, { from: 'user' })
  } catch {
    // Commander throws after it has spoken.
  }
  return said
}

describe('the command line', () => {
  it('has not an English word in its help', () => {
    const help = say('restore', '--help')
    expect(help.replaceAll(/msoko|restore|-h, --help|--code/g, '')).not.toMatch(/[a-z]/i)
    expect(help).toContain('Вызов:')
  })
  it.each([
    [['store'], 'Нет такой команды: store\n(Может быть, restore?)\n'],
    [['restore', '--code', '1', 'a', '--coda'], 'Нет такого параметра: --coda\n(Может быть, --code?)\n'],
    [['restore', '--code', '1'], 'Не указано: файл\n'],
    [['restore', 'a'], 'Не указан параметр --code <код>\n'],
    [['restore', '--code'], 'После параметра --code <код> ничего не указано\n'],
    [['restore', '--code', '1', 'a', 'b'], 'Указано лишнее\n'],
  ])('says what is wrong with %j', (words, fault) => {
    expect(say(...words)).toBe(fault)
  })
})
