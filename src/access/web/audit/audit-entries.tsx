import { Text, UnstyledButton } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { shortPersonName } from '#web-kit/person-words.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { AuditEntry } from '../../people-contract.ts'
import { type OrganizationChoice, organizationWords } from '../people/organization-choice.ts'
import { AuditChange } from './audit-change.tsx'
import classes from './audit-entries.module.css'
import { type AuditWords, subjectWords } from './audit-words.ts'

const resultWords = { done: 'Выполнено', refused: 'Отказано', failed: 'Сбой' } as const
const resultTones = { done: 'good', refused: 'attention', failed: 'bad' } as const

/** A page of the trail; an entry opens what was there before and after. */
export function AuditEntries({
  entries,
  organizations,
  people,
  words,
}: {
  entries: readonly AuditEntry[]
  organizations: readonly OrganizationChoice[]
  /** Names by user id. */
  people: ReadonlyMap<string, string>
  words: AuditWords
}) {
  // 'user/<id>' says nothing to a reader; the person's name does.
  const subjectOf = (subject: string) => {
    const name = people.get(/^user\/(.+)$/.exec(subject)?.[1] ?? '')
    return name === undefined ? subjectWords(subject, words) : shortPersonName(name)
  }
  const verbOf = (entry: AuditEntry) => words.verbs[entry.verb] ?? entry.verb
  const open = (entry: AuditEntry) =>
    modals.open({
      title: verbOf(entry),
      size: 'xl',
      children: <AuditChange entry={entry} subject={subjectOf(entry.subject)} words={words} />,
    })
  const columns: Column<AuditEntry>[] = [
    { key: 'at', title: 'Когда', value: (entry) => entry.at, show: (entry) => <MomentText at={entry.at} /> },
    {
      key: 'verb-name',
      title: 'Что сделано',
      isName: true,
      value: verbOf,
      show: (entry) => (
        <UnstyledButton className={classes.open ?? ''} onClick={() => open(entry)}>
          {verbOf(entry)}
        </UnstyledButton>
      ),
    },
    {
      key: 'who',
      title: 'Кто',
      isWhole: true,
      value: (entry) => entry.personName,
      show: (entry) => (entry.personName === null ? '—' : shortPersonName(entry.personName)),
    },
    { key: 'what', title: 'Над чем', value: (entry) => subjectOf(entry.subject) },
    {
      key: 'where',
      title: 'Организация',
      value: (entry) =>
        entry.organizationId === null ? null : organizationWords([entry.organizationId], organizations),
    },
    {
      key: 'outcome',
      title: 'Итог',
      value: (entry) => resultWords[entry.result],
      show: (entry) => <StateBadge tone={resultTones[entry.result]}>{resultWords[entry.result]}</StateBadge>,
    },
    { key: 'address', title: 'Откуда', value: (entry) => entry.address },
    {
      key: 'request',
      title: 'Номер запроса',
      isExtra: true,
      value: (entry) => entry.requestId,
      show: (entry) => <Text size="xs">{entry.requestId}</Text>,
    },
  ]
  return (
    <DataTable
      name="audit"
      caption="Журнал действий"
      rows={entries}
      columns={columns}
      rowKey={(entry) => entry.entryId}
    />
  )
}
