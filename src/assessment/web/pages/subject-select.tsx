import { Select } from '@mantine/core'
import { useGo } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Subject } from '../../domain/work-key.ts'
import { getResultsChoices } from '../../results-pages-contract.ts'
import { subjectNames } from '../../texts.ru.ts'

/** Another subject; only those with results. */
export function SubjectSelect({ subject }: { subject: Subject }) {
  const go = useGo()
  const { data } = useAnswer(getResultsChoices, {})
  const known = [...new Set([subject, ...(data?.works ?? []).map((work) => work.subject)])]
  return (
    <Select
      label="Предмет"
      data={known
        .map((one) => ({ value: one, label: subjectNames[one] }))
        .sort((one, other) => one.label.localeCompare(other.label, 'ru'))}
      value={subject}
      allowDeselect={false}
      searchable
      onChange={(value) => value && go(`/results/subjects/${value}`)}
    />
  )
}
