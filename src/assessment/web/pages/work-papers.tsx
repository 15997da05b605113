import { Button } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { downloadSchoolPaper, downloadWorkPackage, downloadWorkPaper } from '../../results-pages-contract.ts'
import { PagePapers } from './page-papers.tsx'

/** Papers of a work: of the municipality or of one school, and one document for each school in a zip. */
export function WorkPapers({ workId, school }: { workId: number; school?: number | undefined }) {
  return (
    <>
      <PagePapers
        take={(format) => download(downloadWorkPaper, { params: { workId, format }, query: { school } })}
      />
      {school === undefined && (
        <TakeButton
          words="Справки школам .zip"
          take={() => download(downloadWorkPackage, { params: { workId, format: 'docx' } })}
        />
      )}
    </>
  )
}

/** The paper of a school: all its works of a year. */
export function SchoolPapers({ organizationId, year }: { organizationId: number; year?: number }) {
  const query = year === undefined ? {} : { year }
  return (
    <PagePapers
      take={(format) => download(downloadSchoolPaper, { params: { organizationId, format }, query })}
    />
  )
}

function TakeButton({ words, take }: { words: string; take: () => Promise<void> }) {
  const [isMaking, setMaking] = useState(false)
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isMaking}
      onClick={async () => {
        setMaking(true)
        await take().catch(notifyProblem)
        setMaking(false)
      }}
    >
      {words}
    </Button>
  )
}
