import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listAuditChoices, listAuditEntries } from '../../people-contract.ts'
import type { OrganizationChoice } from '../people/organization-choice.ts'
import { AuditEntries } from './audit-entries.tsx'
import { type AuditWords, subjectWords, typedSubject } from './audit-words.ts'

const results = [
  { value: 'done', label: 'Выполнено' },
  { value: 'refused', label: 'Отказано' },
  { value: 'failed', label: 'Сбой' },
] as const

/** Who did what, when and from where. `words` are those of every context. */
export function AuditPage({
  organizations,
  words,
}: {
  organizations: readonly OrganizationChoice[]
  words: AuditWords
}) {
  const [filters, setFilters] = useFilters([
    'user',
    'verb',
    'subject',
    'organization',
    'from',
    'to',
    'result',
    'before',
  ])
  const choices = useAnswer(listAuditChoices, {}).data
  const [subject, setSubject] = useState(subjectWords(filters.subject, words))
  const result = results.find(({ value }) => value === filters.result)?.value
  const answer = useAnswer(listAuditEntries, {
    query: {
      ...(filters.user === '' ? {} : { userId: filters.user }),
      ...(filters.verb === '' ? {} : { verb: filters.verb }),
      ...(filters.subject === '' ? {} : { subject: filters.subject }),
      ...(filters.organization === '' ? {} : { organizationId: Number(filters.organization) }),
      ...(filters.from === '' ? {} : { from: filters.from }),
      ...(filters.to === '' ? {} : { to: filters.to }),
      ...(result === undefined ? {} : { result }),
      ...(filters.before === '' ? {} : { before: Number(filters.before) }),
    },
  })
  // A changed filter begins from the newest entry again.
  const change = (changes: Parameters<typeof setFilters>[0]) => setFilters({ before: '', ...changes })

  return (
    <>
      <PageHeader
        title="Журнал действий"
        meaning="Кто, когда и что сделал. Записи нельзя изменить или удалить."
      />
      <Group gap="xs" mb="md" align="flex-end" className="on-paper-hidden">
        <Select
          label="Кто"
          placeholder="Все"
          data={(choices?.people ?? []).map(({ userId, name }) => ({ value: userId, label: name }))}
          value={filters.user || null}
          onChange={(value) => change({ user: value ?? '' })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: кто' }}
          w={{ base: 'calc(50% - 0.25rem)', xs: 180 }}
        />
        <Select
          label="Что сделал"
          placeholder="Любое действие"
          data={(choices?.verbs ?? []).map((verb) => ({ value: verb, label: words.verbs[verb] ?? verb }))}
          value={filters.verb || null}
          onChange={(value) => change({ verb: value ?? '' })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: действие' }}
          w={{ base: 'calc(50% - 0.25rem)', xs: 220 }}
        />
        <Select
          label="Организация"
          placeholder="Любая"
          data={organizations.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
          value={filters.organization || null}
          onChange={(value) => change({ organization: value ?? '' })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: организация' }}
          w={{ base: 'calc(50% - 0.25rem)', xs: 170 }}
        />
        <Select
          label="Итог"
          placeholder="Любой"
          data={[...results]}
          value={filters.result || null}
          onChange={(value) => change({ result: value ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: итог' }}
          w={{ base: 'calc(50% - 0.25rem)', xs: 140 }}
        />
        <DateField
          label="С даты"
          value={dayIn(filters.from)}
          onChange={(from) => change({ from: from ?? '' })}
          w={150}
        />
        <DateField
          label="По дату"
          value={dayIn(filters.to)}
          onChange={(to) => change({ to: to ?? '' })}
          w={150}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault()
            change({ subject: typedSubject(subject, words) })
          }}
        >
          <Group gap={4} align="flex-end" wrap="nowrap">
            <TextInput
              label="Над чем"
              placeholder="план № 17"
              value={subject}
              onChange={(event) => setSubject(event.currentTarget.value)}
              w={140}
            />
            <Button type="submit" variant="default">
              Найти
            </Button>
          </Group>
        </form>
      </Group>
      <Loaded answer={answer} lines={10}>
        {({ entries, nextBefore }) =>
          entries.length === 0 ? (
            <EmptyState title="Записей нет">По этим условиям ничего не происходило. Измените их.</EmptyState>
          ) : (
            <Stack>
              <AuditEntries
                entries={entries}
                organizations={organizations}
                people={new Map((choices?.people ?? []).map(({ userId, name }) => [userId, name]))}
                words={words}
              />
              <Group className="on-paper-hidden">
                {filters.before !== '' && (
                  <Button variant="default" onClick={() => setFilters({ before: '' })}>
                    К новым
                  </Button>
                )}
                {nextBefore !== null && (
                  <Button variant="default" onClick={() => setFilters({ before: String(nextBefore) })}>
                    Более ранние
                  </Button>
                )}
              </Group>
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}

function dayIn(text: string): PlainDate | null {
  return isPlainDate(text) ? text : null
}
