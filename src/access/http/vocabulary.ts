import type { Permission } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'

declare module '#server-kit/http/route.ts' {
  interface Vocabulary {
    permission: Permission
    person: Person
  }
}
