import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import type { CaseView } from '../../case-contract.ts'
import { caseActNames, caseStateNames } from '../../texts.ru.ts'
import type { CaseCollided } from './use-case-action.ts'

type Line = readonly [string, string | null]

/** Somebody wrote to the case first: how it stands now, and whether to write over it. */
export function CaseCollision({
  collided,
  lines,
  onLeave,
}: {
  collided: CaseCollided | undefined
  /** What the form above is about, as it is stored. */
  lines: (stored: CaseView) => readonly Line[]
  onLeave?: () => void
}) {
  if (!collided) return null
  const { stored, keepMine, leave } = collided
  const onLeaveBoth = () => {
    leave()
    onLeave?.()
  }
  const last = stored.events.at(-1)
  return (
    <ChangedMeanwhile onKeepMine={keepMine} onLeave={onLeaveBoth}>
      <Facts
        lines={[
          ...lines(stored),
          ['Состояние', caseStateNames[stored.state]],
          ...(last
            ? [
                [
                  'Последнее',
                  `${dateWords(last.happenedOn)}, ${caseActNames[last.act]} (${last.personName})`,
                ] as const,
              ]
            : []),
        ]}
      />
    </ChangedMeanwhile>
  )
}
