import { useAnswer } from '#web-kit/use-answer.ts'
import { listDossiers } from '../dossier-contract.ts'

/** The number beside «Досье объективности» of a school: dossiers it has still to answer. */
export function useDossiersWaiting(): number | undefined {
  const { data } = useAnswer(listDossiers, { query: {} })
  return data?.dossiers.filter(({ state }) => state === 'handed-over' || state === 'overdue').length
}
