import { accessVerbNames } from '#access/texts.ru.ts'
import { AddUserPage as AddUser } from '#access/web/add-user-page.tsx'
import { AuditPage as Audit } from '#access/web/audit-page.tsx'
import { UserPage as User } from '#access/web/user-page.tsx'
import { UsersPage as Users } from '#access/web/users-page.tsx'
import { documentsVerbNames } from '#documents/texts.ru.ts'
import { listOrganizations } from '#organizations/contract.ts'
import { organizationsVerbNames } from '#organizations/texts.ru.ts'
import { plansVerbNames } from '#plans/texts.ru.ts'
import { remindersVerbNames } from '#reminders/texts.ru.ts'
import { useAnswer } from '#web-kit/use-answer.ts'

// Access stands below the registry and cannot ask it: these pages are handed the organisations here.
function useOrganizations() {
  return useAnswer(listOrganizations, { query: { state: 'all' } }).data?.organizations ?? []
}

/** The verbs of every context, as the trail words them. */
const verbNames: Readonly<Record<string, string>> = {
  ...accessVerbNames,
  ...organizationsVerbNames,
  ...documentsVerbNames,
  ...plansVerbNames,
  ...remindersVerbNames,
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
  return <Audit organizations={useOrganizations()} verbNames={verbNames} />
}
