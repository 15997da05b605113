import { AuditPage as Audit } from '#access/web/audit/audit-page.tsx'
import { AddUserPage as AddUser } from '#access/web/people/add-user-page.tsx'
import { UserPage as User } from '#access/web/people/user-page.tsx'
import { UsersPage as Users } from '#access/web/people/users-page.tsx'
import { listOrganizations } from '#organizations/contract.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { auditWords } from './audit-words.ts'

// Access stands below the registry and cannot ask it: these pages are handed the organisations here.
function useOrganizations() {
  return useAnswer(listOrganizations, { query: { state: 'all' } }).data?.organizations ?? []
}

export function UsersPage() {
  return <Users organizations={useOrganizations()} />
}

export function AddUserPage() {
  return <AddUser organizations={useOrganizations()} />
}

export function UserPage() {
  return <User organizations={useOrganizations()} />
}

export function AuditPage() {
  return <Audit organizations={useOrganizations()} words={auditWords} />
}
