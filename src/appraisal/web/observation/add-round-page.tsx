import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getRoundChoices } from '../../observation-contract.ts'
import { RoundForm } from './round-form.tsx'

/** A new round of observation. */
export function AddRoundPage() {
  const go = useGo()
  const answer = useAnswer(getRoundChoices, {})
  return (
    <>
      <PageHeader
        title="Новый обход"
        above={<PageLink to="/observation">Качество дошкольного образования</PageLink>}
        meaning={answer.data?.instrument.source}
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => (
          <RoundForm
            round={null}
            choices={choices}
            onDone={({ roundId }) => go(`/observation/${roundId}`)}
            onAway={() => go('/observation')}
          />
        )}
      </Loaded>
    </>
  )
}
