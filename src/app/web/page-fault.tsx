import { Button } from '@mantine/core'
import { PageHeader } from '#web-kit/page-header.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { ProblemPanel } from '#web-kit/problem-panel.tsx'

/** A page that broke: the rest of the application still stands. */
export function PageFault({ error }: { error: unknown }) {
  return (
    <>
      <PageHeader title="Страница не открылась" />
      <ProblemPanel problem={problemOf(error)}>
        <Button variant="default" onClick={() => window.location.reload()}>
          Обновить страницу
        </Button>
      </ProblemPanel>
    </>
  )
}
