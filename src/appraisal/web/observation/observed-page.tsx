import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Settled } from '../../domain/observation/consolidate.ts'
import { getObserved, type ObservedCard, settleObserved } from '../../observed-contract.ts'
import { agreementWords, levelText } from './agreement-words.ts'
import { ByGroups } from './by-groups.tsx'
import { MunicipalAreas } from './municipal-areas.tsx'
import { ObservedIndicator } from './observed-indicator.tsx'
import { OwnAndFamilies } from './own-and-families.tsx'

/** Marks of the experts beside one another, what they come to, and the reason where they differed. */
export function ObservedPage() {
  const roundId = useAddressId('roundId')
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getObserved, { params: { roundId, organizationId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <Card key={`${roundId} ${organizationId} ${card.version}`} card={card} />}
    </Loaded>
  )
}

function Card({ card }: { card: ObservedCard }) {
  const mayManage = useMay()('appraisal.round.manage') && card.isOpen
  const [settled, setSettled] = useState<Settled>(() => settledOf(card))
  const settle = useAction(settleObserved, {
    said: ({ settledOn }) => (settledOn === null ? 'Записано' : 'Уровни сведены и показаны организации'),
  })
  const { roundId, organizationId, version, settledOn } = card
  const send = (isDone: boolean) =>
    settle.mutate({ params: { roundId, organizationId }, body: { version, settled, isDone } })
  const isEditable = mayManage && settledOn === null
  return (
    <>
      <PageHeader
        title={card.organizationName}
        above={<PageLink to={`/observation/${roundId}`}>{card.title}</PageLink>}
        meaning={
          settledOn === null ? agreementWords(card.agreement) : `Уровни сведены ${dateWords(settledOn)}.`
        }
        actions={
          mayManage &&
          (settledOn === null ? (
            <>
              <Button variant="default" loading={settle.isPending} onClick={() => send(false)}>
                Записать
              </Button>
              <Button loading={settle.isPending} onClick={() => send(true)}>
                Свести и показать
              </Button>
            </>
          ) : (
            <Button variant="default" loading={settle.isPending} onClick={() => send(false)}>
              Вернуть к обсуждению
            </Button>
          ))
        }
      />
      <Stack gap="lg">
        <OwnAndFamilies card={card} />
        {card.byGroups && <ByGroups name={card.organizationName} byGroups={card.byGroups} />}
        {card.municipal.length > 0 && <MunicipalAreas areas={card.municipal} />}
        {card.areas.map((area) => (
          <Part
            key={area.key}
            title={`${area.title}: ${levelText(area.value)}${area.beside === null ? '' : ` (в среднем ${levelText(area.beside)})`}`}
          >
            <Stack gap="md">
              {area.indicators.map((indicator) => (
                <ObservedIndicator
                  key={indicator.key}
                  indicator={indicator}
                  card={card}
                  isEditable={isEditable}
                  settled={settled[indicator.key]}
                  onChange={(one) =>
                    setSettled(({ [indicator.key]: _, ...rest }) =>
                      one ? { ...rest, [indicator.key]: one } : rest,
                    )
                  }
                />
              ))}
            </Stack>
          </Part>
        ))}
        <Text size="sm" c="dimmed">
          {card.source}.
        </Text>
      </Stack>
    </>
  )
}

function settledOf({ areas }: ObservedCard): Settled {
  return Object.fromEntries(
    areas
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ key, standing, mark, reason }) =>
        standing === 'settled' && mark !== null && reason !== '' ? [[key, { mark, reason }]] : [],
      ),
  )
}
