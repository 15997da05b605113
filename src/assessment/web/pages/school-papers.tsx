import { download } from '#web-kit/api.ts'
import { downloadSchoolPaper } from '../../results-pages-contract.ts'
import { PagePapers } from './page-papers.tsx'

/** The paper of a school: all its works of its newest year. */
export function SchoolPapers({ organizationId }: { organizationId: number }) {
  return (
    <PagePapers take={(format) => download(downloadSchoolPaper, { params: { organizationId, format } })} />
  )
}
