import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { listOrganizations } from '#organizations/contract.ts'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Filters } from '#web-kit/use-filters.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { actionStateNames, performerKindNames } from '../../texts.ru.ts'
import { choicesOfNames } from '../choices-of-names.ts'
import { monthsBetween, monthWords } from '../month-words.ts'
import { trackChoices } from '../track-choices.ts'
import classes from './plan-filters.module.css'

export const filterKeys = [
  'q',
  'state',
  'organizationId',
  'track',
  'sectionId',
  'performerKind',
  'month',
] as const
export type ActionFilters = Filters<(typeof filterKeys)[number]>

/** What narrows the rows of a plan. On a phone only the search is in sight until the person asks for the rest. */
export function PlanFilters({
  plan,
  filters,
  onChange,
}: {
  plan: PlanView
  filters: ActionFilters
  onChange: (changes: Partial<ActionFilters>) => void
}) {
  const may = useMay()
  const [typed, setTyped] = useState(filters.q)
  const search = useDebouncedCallback((q: string) => onChange({ q }), 300)
  const [isOpen, setOpen] = useState(false)
  const organizations = useAnswer(listOrganizations, {}, { when: may('plans.task.readAll') })
  // «Сбросить фильтры» empties the field too; while a person types, the field leads and the address follows.
  useEffect(() => {
    if (filters.q === '') setTyped('')
  }, [filters.q])

  const choices: readonly Choice[] = [
    { key: 'state', label: 'Состояние', any: 'Любое', data: choicesOfNames(actionStateNames) },
    {
      key: 'organizationId',
      label: 'Организация',
      any: 'Любая',
      data: (organizations.data?.organizations ?? []).map(({ organizationId, shortName }) => ({
        value: String(organizationId),
        label: shortName,
      })),
      isHidden: !may('plans.task.readAll'),
    },
    { key: 'track', label: 'Направление', any: 'Любое', data: trackChoices },
    {
      key: 'sectionId',
      label: 'Раздел',
      any: 'Любой',
      data: plan.sections.map(({ id, number, title }) => ({
        value: String(id),
        label: [number, title].filter(Boolean).join('. '),
      })),
    },
    { key: 'performerKind', label: 'Исполнитель', any: 'Любой', data: choicesOfNames(performerKindNames) },
    {
      key: 'month',
      label: 'Срок в месяце',
      any: 'Любой',
      data: monthsBetween(plan.horizon).map((month) => ({ value: month, label: monthWords(month) })),
    },
  ]
  const used = choices.filter(({ key }) => filters[key] !== '').length
  return (
    <div className={`on-paper-hidden ${classes.fields}`} data-closed={!isOpen || undefined}>
      <TextInput
        label="Поиск"
        placeholder="Слова из строки"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          search(event.currentTarget.value)
        }}
      />
      <Button
        className={classes.opener ?? ''}
        variant="default"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Скрыть фильтры' : used > 0 ? `Фильтры: ${used}` : 'Фильтры'}
      </Button>
      {choices
        .filter(({ isHidden }) => isHidden !== true)
        .map(({ key, label, any, data }) => (
          <Select
            key={key}
            className={classes.extra ?? ''}
            label={label}
            placeholder={any}
            clearable
            clearButtonProps={{ 'aria-label': `Очистить: ${label.toLocaleLowerCase('ru')}` }}
            searchable={data.length > 8}
            nothingFoundMessage="Не найдено"
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            data={[...data]}
            value={filters[key] || null}
            onChange={(value) => onChange({ [key]: value ?? '' })}
          />
        ))}
    </div>
  )
}

type Choice = {
  readonly key: Exclude<(typeof filterKeys)[number], 'q'>
  readonly label: string
  readonly any: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly isHidden?: boolean
}
