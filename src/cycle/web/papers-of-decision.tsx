import { Text } from '@mantine/core'
import { listPapers } from '#templates/papers-contract.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import classes from './rows.module.css'

/** Orders registered by the template; nothing is shown where there are none. */
export function PapersOfDecision({ decisionId }: { decisionId: number }) {
  const { data } = useAnswer(listPapers, { query: { subject: `decision:${decisionId}` } })
  if (!data || data.papers.length === 0) return null
  return (
    <Part title="Документ">
      <ul className={classes.rows}>
        {data.papers.map(({ paperId, title, numberText, registeredOn, cancelledOn }) => (
          <li key={paperId}>
            <PageLink to={`/papers/${paperId}`}>
              Приказ от {dateWords(registeredOn)} № {numberText} «{title}»
            </PageLink>
            {cancelledOn !== null && (
              <Text size="sm" c="dimmed">
                Аннулирован {dateWords(cancelledOn)}.
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
