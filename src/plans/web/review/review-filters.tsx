import { Select } from '@mantine/core'
import type { AnswerOf } from '#kernel/endpoint.ts'
import type { Filters } from '#web-kit/use-filters.ts'
import type { listReportsToReview } from '../../reporting-contract.ts'
import classes from './review-filters.module.css'

export const reviewFilterKeys = ['plan', 'section', 'organization'] as const

type Choices = Pick<AnswerOf<typeof listReportsToReview>, 'plans' | 'sections' | 'organizations'>

/** What narrows the queue; each choice says how many reports wait there. */
export function ReviewFilters({
  choices: { plans, sections, organizations },
  filters,
  onChange,
}: {
  choices: Choices
  filters: Filters<(typeof reviewFilterKeys)[number]>
  onChange: (changes: Partial<Filters<(typeof reviewFilterKeys)[number]>>) => void
}) {
  const fields = [
    {
      key: 'plan',
      label: 'План',
      any: 'Все планы',
      data: plans.map(({ id, title, count }) => [id, title, count] as const),
    },
    {
      key: 'section',
      label: 'Раздел',
      any: 'Все разделы',
      data: sections.map(({ id, title, count }) => [id, title, count] as const),
    },
    {
      key: 'organization',
      label: 'Организация',
      any: 'Все организации',
      data: organizations.map(({ id, name, count }) => [id, name, count] as const),
    },
  ] as const
  return (
    <div className={`on-paper-hidden ${classes.fields}`}>
      {fields.map(({ key, label, any, data }) => (
        <Select
          key={key}
          label={label}
          placeholder={any}
          clearable
          clearButtonProps={{ 'aria-label': `Очистить: ${label.toLocaleLowerCase('ru')}` }}
          searchable={data.length > 8}
          nothingFoundMessage="Не найдено"
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          data={data.map(([id, title, count]) => ({
            value: String(id),
            label: `${title.length > 70 ? `${title.slice(0, 70)}…` : title} (${count})`,
          }))}
          value={filters[key] || null}
          onChange={(value) =>
            onChange(key === 'plan' ? { plan: value ?? '', section: '' } : { [key]: value ?? '' })
          }
        />
      ))}
    </div>
  )
}
