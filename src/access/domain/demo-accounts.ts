import type { Role } from './role.ts'

export type DemoAccount = {
  readonly email: string
  readonly password: string
  readonly role: Role
  readonly name: string
  /** Kind of organisation of those who act for one. */
  readonly place?: 'school' | 'kindergarten' | undefined
}

const password = 'demo-vhod-2026'

/** One invented person for each role of the invented municipality, two heads; shown on the page of signing in. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'admin@demo.example', password, role: 'administrator', name: 'Ясенева Лидия Тимофеевна' },
  { email: 'officer@demo.example', password, role: 'officer', name: 'Перелогин Степан Аркадьевич' },
  { email: 'metodist@demo.example', password, role: 'methodologist', name: 'Оврагова Нина Платоновна' },
  {
    email: 'director@demo.example',
    password,
    role: 'head',
    name: 'Клюквина Тамара Ефимовна',
    place: 'school',
  },
  {
    email: 'zaved@demo.example',
    password,
    role: 'head',
    name: 'Ландышева Раиса Прохоровна',
    place: 'kindergarten',
  },
  {
    email: 'zavuch@demo.example',
    password,
    role: 'contributor',
    name: 'Сосенков Игнат Маркович',
    place: 'school',
  },
  { email: 'observer@demo.example', password, role: 'observer', name: 'Заречнева Алла Юлиановна' },
  { email: 'reader@demo.example', password, role: 'reader', name: 'Тропинин Глеб Сергеевич' },
]
