import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getControlChoices } from '../../contract.ts'
import { HearingForm } from './hearing-form.tsx'

/** A new hearing of heads' reports. */
export function AddHearingPage() {
  const go = useGo()
  const answer = useAnswer(getControlChoices, {})
  return (
    <>
      <PageHeader
        title="Новое слушание"
        above={<PageLink to="/control/hearings">Отчёты руководителей</PageLink>}
        meaning="Руководители увидят слушание в разделе «Контроль» и получат напоминание о сроке отчёта."
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => (
          <HearingForm
            hearing={null}
            choices={choices}
            onDone={({ hearingId }) => go(`/control/hearings/${hearingId}`)}
            onAway={() => go('/control/hearings')}
          />
        )}
      </Loaded>
    </>
  )
}
