import { Alert, List, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ResultsPage } from '../../domain/pages/page-shapes.ts'
import { PartView } from './part-view.tsx'
import classes from './results-page-view.module.css'

const MOST_SENTENCES = 8

/** A page of results: what matters in sentences, why something is missing, then its parts. */
export function ResultsPageView({ page }: { page: ResultsPage }) {
  return (
    <Stack gap="md">
      <Sentences page={page} />
      {page.refusals.length > 0 && (
        <Alert color="gray" title="Что не показано и почему" variant="light">
          <List spacing={4}>
            {page.refusals.map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {page.parts.map((part) => (
        <PartView key={part.id} part={part} />
      ))}
    </Stack>
  )
}

function Sentences({ page: { sentences, parts } }: { page: ResultsPage }) {
  if (parts.every(({ rows }) => rows.length === 0)) return null
  if (sentences.length === 0) {
    return (
      <Text role="status">
        Изменений и отклонений, о которых стоило бы сказать отдельно, по правилам не найдено.
      </Text>
    )
  }
  const [first, rest] = [sentences.slice(0, MOST_SENTENCES), sentences.slice(MOST_SENTENCES)]
  return (
    <section className="surface" aria-label="Главное" style={{ padding: 'var(--mantine-spacing-md)' }}>
      <ul className={classes.sentences}>
        {first.map((sentence) => (
          <SentenceLine key={sentence.rule + sentence.text} {...sentence} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={classes.more}>
          <summary>Ещё {rest.length}</summary>
          <ul className={classes.sentences}>
            {rest.map((sentence) => (
              <SentenceLine key={sentence.rule + sentence.text} {...sentence} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function SentenceLine({ text, weight }: ResultsPage['sentences'][number]) {
  return (
    <li>
      {weight === 'worth-a-look' ? (
        <>
          <IconEye size={16} aria-label="Обратите внимание" className={classes.eye} /> <b>{text}</b>
        </>
      ) : (
        text
      )}
    </li>
  )
}
