import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { listRounds } from '../../observation-contract.ts'

/** Sheets that wait for the person: one's own of an expert, those of a kindergarten about itself. */
export function useObservationWaiting(): number | undefined {
  const [period] = usePeriod()
  const { data } = useAnswer(listRounds, { query: period })
  return data && [...data.mine, ...data.own].filter(({ sentOn }) => sentOn === null).length
}
