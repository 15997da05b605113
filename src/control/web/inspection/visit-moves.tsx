import { Button } from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { moveVisit, type VisitCard } from '../../contract.ts'

/** The next step of a visit and the way back from the last. */
export function VisitMoves({ visit }: { visit: VisitCard }) {
  const { inspectionId, organizationId, version, findings } = visit
  const params = { inspectionId, organizationId }
  const move = useAction(moveVisit)
  const to = (next: 'begun' | 'shown' | 'closed' | 'reopened') =>
    move.mutate({ params, body: { version, move: { to: next } } })
  if (visit.closedOn !== null) {
    return (
      <Button variant="default" loading={move.isPending} onClick={() => to('reopened')}>
        Открыть снова
      </Button>
    )
  }
  if (visit.reportedOn !== null) {
    const isReady = findings.every(({ fixedOn }) => fixedOn !== null)
    return (
      isReady && (
        <Button loading={move.isPending} onClick={() => to('closed')}>
          Закрыть проверку
        </Button>
      )
    )
  }
  const unshown = findings.filter(({ isShown }) => !isShown).length
  const show = async () => {
    const isSure = await confirmAct({
      question: 'Показать организации?',
      object: visit.organizationName,
      consequence:
        'Руководитель увидит проверочный лист и замечания, сможет возразить и сообщать, что сделано. Показанное замечание не правят: его перепроверяют или снимают.',
      act: 'Показать',
    })
    if (isSure) to('shown')
  }
  return (
    <>
      {visit.startedOn === null && (
        <Button variant="default" loading={move.isPending} onClick={() => to('begun')}>
          Начать проверку
        </Button>
      )}
      {visit.startedOn !== null && (visit.shownOn === null || unshown > 0) && (
        <Button loading={move.isPending} onClick={() => void show()}>
          {unshown === 0
            ? 'Показать организации'
            : `Показать ${plural(unshown, ['замечание', 'замечания', 'замечаний'])}`}
        </Button>
      )}
    </>
  )
}
