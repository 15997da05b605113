import { demoRoleName } from '#access/texts.ru.ts'
import type { Standing } from '../open-installation.ts'
import { tableText } from './table-text.ts'

/** What the terminal says when the system is up: where to go and how to come in. */
export function welcomeText(start: {
  readonly addresses: readonly string[]
  readonly standing: Standing
  readonly where: string
}): string {
  return [
    '',
    `МСОКО работает: ${start.addresses.join('   ')}`,
    `Данные: ${start.where}`,
    ...entryLines(start.standing),
    'Остановить: Ctrl+C',
    '',
  ].join('\n')
}

function entryLines(standing: Standing): readonly string[] {
  switch (standing.kind) {
    case 'working':
      return []
    case 'to-be-set-up':
      return [
        '',
        'Система ещё не настроена. Откройте её в браузере и введите одноразовый код:',
        `    ${standing.code}`,
        '',
      ]
    case 'demo':
      return [
        'Вымышленный муниципальный округ для знакомства. Для настоящей работы: MSOKO_EMPTY=1 и другая MSOKO_DATA_DIR.',
        '',
        tableText([
          ['Роль', 'Кто', 'Адрес почты', 'Пароль'],
          ...standing.accounts.map((account) => [
            demoRoleName(account),
            account.name,
            account.email,
            account.password,
          ]),
        ]),
        '',
      ]
  }
}
