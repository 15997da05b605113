import { Select } from '@mantine/core'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getResultsChoices } from '../../results-pages-contract.ts'

/** The municipality or one school; a school has itself to choose. */
export function WhoseSelect({
  school,
  onChange,
}: {
  school: number | undefined
  onChange: (value: string) => void
}) {
  const { data } = useAnswer(getResultsChoices, {})
  const schools = data?.schools ?? []
  return (
    <Select
      label="Чьи результаты"
      data={[
        { value: 'all', label: 'Муниципалитет' },
        ...schools.map(({ organizationId, shortName }) => ({
          value: String(organizationId),
          label: shortName,
        })),
      ]}
      value={school === undefined ? 'all' : String(school)}
      allowDeselect={false}
      searchable
      onChange={(value) => onChange(value === 'all' ? '' : (value ?? ''))}
    />
  )
}
