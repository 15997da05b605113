import { signIn } from '#access/contract.ts'
import type { Role } from '#access/domain/role.ts'
import { insertUser } from '#access/storage/save-user.ts'
import { type Application, type Browser, openBrowser } from './application.ts'

export type Persona = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly municipalityId: number
  readonly organizationIds: readonly number[]
}

export const password = 'три сосны у мельницы'

/** The people of the journeys. Municipality 1 is theirs; the last one belongs to a neighbour. */
export const people = {
  administrator: persona('Ясенева Лидия Тимофеевна', 'yaseneva@example.ru', 'administrator'),
  officer: persona('Перелогин Степан Аркадьевич', 'perelogin@example.ru', 'officer'),
  methodologist: persona('Оврагова Нина Платоновна', 'ovragova@example.ru', 'methodologist'),
  headOfSchool: persona('Клюквина Тамара Ефимовна', 'klyukvina@example.ru', 'head', [11]),
  contributor: persona('Сосенков Игнат Маркович', 'sosenkov@example.ru', 'contributor', [11]),
  headOfOtherSchool: persona('Брусникин Олег Янович', 'brusnikin@example.ru', 'head', [12]),
  observer: persona('Заречнева Алла Юлиановна', 'zarechneva@example.ru', 'observer'),
  reader: persona('Тропинин Глеб Сергеевич', 'tropinin@example.ru', 'reader'),
  neighbour: {
    ...persona('Дальняя Вера Ильинична', 'dalnyaya@example.ru', 'administrator'),
    municipalityId: 2,
  },
} as const satisfies Readonly<Record<string, Persona>>

/** Gives the people their accounts. Their municipality and organizations are made by whoever needs the rows. */
export async function moveIn(
  application: Application,
  personas: readonly Persona[] = Object.values(people),
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const one of personas) {
    const userId = await insertUser(application.store.owner, { ...one, password, mustChangePassword: false })
    ids.set(one.email, userId)
  }
  return ids
}

/** A browser in which the person has signed in. */
export async function signedIn(application: Application, who: Persona): Promise<Browser> {
  const browser = openBrowser(application)
  await browser.call(signIn, { body: { email: who.email, password } })
  return browser
}

function persona(name: string, email: string, role: Role, organizationIds: readonly number[] = []): Persona {
  return { name, email, role, municipalityId: 1, organizationIds }
}
