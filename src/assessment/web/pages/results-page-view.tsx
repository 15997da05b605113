import { Alert, List, Stack } from '@mantine/core'
import type { ResultsPage } from '../../domain/pages/page-shapes.ts'
import { SentenceList } from '../results/sentence-list.tsx'
import { PartView } from './part-view.tsx'

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
  return (
    <section className="surface" aria-label="Главное" style={{ padding: 'var(--mantine-spacing-md)' }}>
      <SentenceList sentences={sentences} />
    </section>
  )
}
