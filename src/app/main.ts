import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { reportFailure } from './cli/report-failure.ts'
import { russianFaults, russianHelp } from './cli/russian-help.ts'

// Each command loads its own module when it is called, so that reading a file never waits for the server's code.
const program = new Command('msoko')
  .description('Муниципальная система оценки качества образования')
  .exitOverride()
  .configureHelp(russianHelp)
  .configureOutput(russianFaults)
  .helpOption('-h, --help', 'показать эту справку')
  .helpCommand('help [команда]', 'справка по команде')

program
  .command('serve')
  .description('запустить систему: страницы, программный интерфейс, хранение')
  .option('--dev', 'страницы собирает отдельно запущенный vite')
  .action(async (options: { dev?: boolean }) => {
    const { serve } = await import('./cli/serve.ts')
    await serve({ pages: options.dev ? 'elsewhere' : 'build' })
  })

const plan = program.command('plan').description('планы и дорожные карты')

plan
  .command('read')
  .description('прочитать планы из файлов и показать, что понято (без базы данных)')
  .argument('<файл...>', 'docx, pdf, xlsx, html, md, tsv или txt')
  .option('--json', 'по одному объекту JSON в строке')
  .action(async (files: string[], options: { json?: boolean }) => {
    const { readPlanFiles } = await import('./cli/plan-read.ts')
    await readPlanFiles(files, options.json ? 'json' : 'text')
  })

plan
  .command('import')
  .description('прочитать план и сохранить черновиком для проверки')
  .argument('<файл>', 'docx, pdf, xlsx, html, md, tsv или txt')
  .requiredOption('--organization <код>', 'код органа управления или любой организации муниципалитета')
  .option('--json', 'ответ объектом JSON')
  .action(async (file: string, options: { organization: string; json?: boolean }) => {
    const { importPlanFromConsole } = await import('./cli/plan-import.ts')
    await importPlanFromConsole(file, options)
  })

const results = program.command('results').description('результаты оценочных процедур')

results
  .command('read')
  .description('прочитать файлы результатов и показать, что понято (без базы данных)')
  .argument('<файл...>', 'xlsx, xls, ods, csv или html: ВПР, ОГЭ, ЕГЭ и другие')
  .option('--json', 'по одному объекту JSON в строке')
  .action(async (files: string[], options: { json?: boolean }) => {
    const { readResultsFiles } = await import('./cli/results-read.ts')
    await readResultsFiles(files, options.json ? 'json' : 'text')
  })

results
  .command('import')
  .description('прочитать файлы результатов и загрузить их')
  .argument('<файл...>', 'xlsx, xls, csv, ods или html')
  .option('--organization <код>', 'код любой организации муниципалитета, если их в системе несколько')
  .option('--json', 'по одному объекту JSON в строке')
  .action(async (files: string[], options: { organization?: string; json?: boolean }) => {
    const { importResultsFromConsole } = await import('./cli/results-import.ts')
    await importResultsFromConsole(files, options)
  })

const objectivity = program
  .command('objectivity')
  .description('признаки, по которым результат стоит проверить')

objectivity
  .command('screen')
  .description('проверить папку с таблицами результатов (без базы данных)')
  .requiredOption('--data <папка>', 'папка с participants.csv, tasks.csv, schools.csv, regional_*.csv')
  .requiredOption('--out <файл>', 'куда записать таблицу: школа, класс, предмет, год, оценка, флаг')
  .option(
    '--municipality <код>',
    'только школы одного муниципалитета; эталон — опубликованные данные региона',
  )
  .option('--q <доля>', 'допустимая доля напрасно названных школ', '0.05')
  .option('--explain <файл>', 'куда записать объяснение словами')
  .action(
    async (options: { data: string; out: string; municipality?: string; q: string; explain?: string }) => {
      const { screenFolder } = await import('./cli/objectivity-screen.ts')
      await screenFolder(options)
    },
  )

const support = program.command('support').description('каким школам нужна помощь')

support
  .command('identify')
  .description('выявить школы по правилам в папке с результатами (без базы данных)')
  .requiredOption('--data <папка>', 'папка с participants.csv и schools.csv или с файлами результатов')
  .option(
    '--rules <правило...>',
    'наборы правил или файлы JSON; обычно fioko-2021, early-signs, context-index',
  )
  .option('--year <год>', 'последний год результатов; обычно самый поздний из найденных')
  .option('--json', 'ответ объектом JSON')
  .action(async (options: { data: string; rules?: string[]; year?: string; json?: boolean }) => {
    const { identifyInFolder } = await import('./cli/support-identify.ts')
    await identifyInFolder(options)
  })

program
  .command('backup')
  .description('записать всю систему в один файл и проверить его восстановлением')
  .argument('<файл>', 'новый файл, например: копия-2026-03-09.jsonl.gz')
  .action(async (file: string) => {
    const { backUpFromConsole } = await import('./cli/backup.ts')
    await backUpFromConsole(file)
  })

program
  .command('restore')
  .description('восстановить систему из файла в пустую папку или пустую базу PostgreSQL')
  .argument('<файл>', 'файл, сделанный командой backup')
  .action(async (file: string) => {
    const { restoreFromConsole } = await import('./cli/restore.ts')
    await restoreFromConsole(file)
  })

const user = program.command('user').description('пользователи: добавить, вернуть доступ')

user
  .command('list')
  .description('показать пользователей')
  .action(async () => {
    const { listUsersAtConsole } = await import('./cli/user.ts')
    await listUsersAtConsole()
  })

user
  .command('add')
  .description('добавить пользователя и показать временный пароль')
  .requiredOption('--name <имя>', 'фамилия, имя и отчество')
  .requiredOption('--email <адрес>', 'адрес почты: им входят в систему')
  .requiredOption('--role <роль>', 'например: administrator или «Методист»')
  .option('--organization <номер...>', 'номера организаций из реестра', registryNumber)
  .action(async (options: { name: string; email: string; role: string; organization?: number[] }) => {
    const { addUserFromConsole } = await import('./cli/user.ts')
    await addUserFromConsole({ ...options, organization: options.organization ?? [] })
  })

user
  .command('reset')
  .description('выдать новый временный пароль и снять блокировку')
  .argument('<адрес>', 'адрес почты пользователя')
  .action(async (email: string) => {
    const { resetUserFromConsole } = await import('./cli/user.ts')
    await resetUserFromConsole(email)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else process.exitCode = reportFailure(error, { json: process.argv.includes('--json') })
}

function registryNumber(text: string, before: readonly number[] = []): number[] {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Номер организации — целое число.')
  return [...before, Number(text)]
}
