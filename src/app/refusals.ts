import { type Refusal, type RefusalText, refuser } from '#kernel/refusal.ts'

const appRefusals = {
  'app/wrong-setting': { status: 422, title: 'Настройка задана неверно' },
  'app/port-in-use': { status: 409, title: 'Порт занят другой программой' },
  'app/port-not-allowed': { status: 409, title: 'Порт не разрешён этой учётной записи' },
  'app/user-unknown': { status: 422, title: 'Пользователя с таким адресом почты нет' },
  'app/role-unknown': { status: 422, title: 'Такой роли нет' },
  'app/organization-missing': { status: 422, title: 'Для этой роли нужна организация' },
  'app/user-wrong': { status: 422, title: 'Пользователь указан неверно' },
  'app/organization-not-for-role': {
    status: 422,
    title: 'Для этой роли организации не указываются: она видит всё муниципальное образование',
  },
  'app/municipality-missing': { status: 409, title: 'Система ещё не настроена' },
  'app/municipality-unclear': {
    status: 422,
    title: 'Муниципальных образований несколько: укажите код любой организации нужного',
  },
  'app/organization-unknown': { status: 404, title: 'Организации с таким кодом в реестре нет' },
} satisfies Record<`app/${string}`, RefusalText>

export const refuse = refuser(appRefusals)

/** Names each wrong variable of the environment. */
export function configRefusal(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Refusal {
  const errors = issues.map((issue) => ({ detail: `${issue.path.map(String).join('.')}: ${issue.message}` }))
  return refuse('app/wrong-setting', { errors })
}

/** Why the address cannot be listened at, by the system's code; undefined for anything else. */
export function listenRefusal(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const otherPort = `задайте другой порт в переменной PORT, например ${port + 1}`
  switch (code) {
    case 'EADDRINUSE':
      return refuse('app/port-in-use', {
        detail: `Порт ${port}: остановите вторую копию системы или ${otherPort}.`,
      })
    case 'EACCES':
      return refuse('app/port-not-allowed', { detail: `Порт ${port}: ${otherPort}.` })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refuse('app/wrong-setting', {
        errors: [
          {
            detail: `HOST: у этого компьютера нет адреса ${host}. Для всей сети — 0.0.0.0, только для себя — 127.0.0.1`,
          },
        ],
      })
    default:
      return undefined
  }
}
