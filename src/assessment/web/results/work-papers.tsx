import { Button } from '@mantine/core'
import { useState } from 'react'
import { startPackage } from '#templates/packages-contract.ts'
import { download } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { WorkCard } from '../../results-contract.ts'
import { downloadWorkPaper } from '../../results-pages-contract.ts'

/** The analytical paper of the work, and one for each school in a single archive. */
export function WorkPapers({ card: { workId, about, schools } }: { card: WorkCard }) {
  const may = useMay()
  const go = useGo()
  const [making, setMaking] = useState(false)
  const pack = useAction(startPackage, {
    onDone: ({ packageId }) => go(`/papers/packages/${packageId}`),
  })
  const own = about === 'own' ? schools[0]?.organizationId : undefined
  const take = async (work: () => Promise<void>) => {
    setMaking(true)
    await work().catch(notifyProblem)
    setMaking(false)
  }
  if (about === 'own' && own === undefined) return null
  return (
    <>
      <Button
        variant="default"
        loading={making}
        onClick={() =>
          void take(() =>
            download(downloadWorkPaper, { params: { workId, format: 'docx' }, query: { school: own } }),
          )
        }
      >
        Справка .docx
      </Button>
      {about === 'municipality' && may('templates.paper.make') && (
        <Button variant="default" loading={pack.isPending} onClick={() => pack.mutate({ body: { workId } })}>
          Справки школам
        </Button>
      )}
    </>
  )
}
