import { Button } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import type { WorkCard } from '../../results-contract.ts'
import { downloadWorkPackage, downloadWorkPaper } from '../../results-pages-contract.ts'

/** The analytical paper of the work, and one for each school in a single archive. */
export function WorkPapers({ card: { workId, about, schools } }: { card: WorkCard }) {
  const [making, setMaking] = useState('')
  const own = about === 'own' ? schools[0]?.organizationId : undefined
  const take = async (what: string, work: () => Promise<void>) => {
    setMaking(what)
    await work().catch(notifyProblem)
    setMaking('')
  }
  if (about === 'own' && own === undefined) return null
  return (
    <>
      <Button
        variant="default"
        loading={making === 'paper'}
        onClick={() =>
          void take('paper', () =>
            download(downloadWorkPaper, { params: { workId, format: 'docx' }, query: { school: own } }),
          )
        }
      >
        Справка .docx
      </Button>
      {about === 'municipality' && (
        <Button
          variant="default"
          loading={making === 'package'}
          onClick={() =>
            void take('package', () => download(downloadWorkPackage, { params: { workId, format: 'docx' } }))
          }
        >
          Справки школам .zip
        </Button>
      )}
    </>
  )
}
