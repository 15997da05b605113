import { Text } from '@mantine/core'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { listPapers } from '#templates/papers-contract.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import classes from '../rows.module.css'

/** Orders registered by the template; nothing is shown where there are none. */
export function PapersOfDecision({ decisionId }: { decisionId: number }) {
  const papers = usePapers(decisionId)
  if (papers.length === 0) return null
  return (
    <Part title="Документ">
      <ul className={classes.rows}>
        {papers.map((paper) => (
          <li key={paper.paperId}>
            <Order paper={paper} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** The same inside somebody else's list. */
export function OrdersOfDecision({ decisionId }: { decisionId: number }) {
  return usePapers(decisionId).map((paper) => (
    <Text key={paper.paperId} size="sm" component="div">
      <Order paper={paper} />
    </Text>
  ))
}

type Paper = AnswerOf<typeof listPapers>['papers'][number]

function usePapers(decisionId: number): readonly Paper[] {
  return useAnswer(listPapers, { query: { subject: `decision:${decisionId}` } }).data?.papers ?? []
}

function Order({ paper: { paperId, title, numberText, registeredOn, cancelledOn } }: { paper: Paper }) {
  return (
    <>
      <PageLink to={`/papers/${paperId}`}>
        Приказ от {dateWords(registeredOn)} № {numberText} «{title}»
      </PageLink>
      {cancelledOn !== null && (
        <Text size="sm" c="dimmed">
          Аннулирован {dateWords(cancelledOn)}.
        </Text>
      )}
    </>
  )
}
