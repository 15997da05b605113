import type { HelpConfiguration, OutputConfiguration } from 'commander'

// The command line's library speaks English; these are all the words of it a person can meet here.
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Вызов:',
  'Arguments:': 'Что указать:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
}

const faults: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ''],
  [/unknown command '(.+?)'/, 'Нет такой команды: $1'],
  [/unknown option '(.+?)'/, 'Нет такого параметра: $1'],
  [/missing required argument '(.+?)'/, 'Не указано: $1'],
  [/required option '(.+?)' not specified/, 'Не указан параметр $1'],
  [/option '(.+?)' argument missing/, 'После параметра $1 ничего не указано'],
  [/too many arguments.*$/m, 'Указано лишнее'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '(Может быть, $1?)'],
]

export const russianHelp: HelpConfiguration = {
  sortSubcommands: false,
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: inRussian,
  styleSubcommandTerm: inRussian,
}

export const russianFaults: OutputConfiguration = {
  outputError: (text, write) =>
    write(faults.reduce((said, [english, own]) => said.replace(english, own), text)),
}

function inRussian(text: string): string {
  return text.replace('[options]', '[параметры]').replace('[command]', '[команда]')
}
