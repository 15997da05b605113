import { IconEye } from '@tabler/icons-react'
import type { WorkCard } from '../../results-contract.ts'
import classes from './results.module.css'

const MOST = 8

/** What rules found worth saying; the rest behind «Ещё». */
export function SentenceList({ sentences }: { sentences: WorkCard['sentences'] }) {
  if (sentences.length === 0) {
    return (
      <p className={classes.plain}>
        Отклонений, о которых стоило бы сказать отдельно, по правилам не найдено.
      </p>
    )
  }
  const rest = sentences.slice(MOST)
  return (
    <>
      <Lines sentences={sentences.slice(0, MOST)} />
      {rest.length > 0 && (
        <details className={classes.more}>
          <summary>Ещё {rest.length}</summary>
          <Lines sentences={rest} />
        </details>
      )}
    </>
  )
}

function Lines({ sentences }: { sentences: WorkCard['sentences'] }) {
  return (
    <ul className={classes.sentences}>
      {sentences.map(({ rule, text, weight }) => (
        <li key={`${rule} ${text}`}>
          {weight === 'worth-a-look' && (
            <IconEye size={16} aria-label="Обратите внимание" className={classes.eye} />
          )}{' '}
          {text}
        </li>
      ))}
    </ul>
  )
}
