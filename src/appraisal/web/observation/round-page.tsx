import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo, sayDone } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  finishRound,
  getRound,
  getRoundChoices,
  moveRoundAway,
  type RoundCard,
} from '../../observation-contract.ts'
import { agreementWords, levelText } from './agreement-words.ts'
import { type AreaSet, ChooseAreas, readByAreas } from './choose-areas.tsx'
import { ObservedTable } from './observed-table.tsx'
import { RoundForm } from './round-form.tsx'

const DAYS_FOR_MEASURES = 30

/** One round: the municipality's profile by areas, agreement of experts, where each kindergarten stands. */
export function RoundPage() {
  const roundId = useAddressId('roundId')
  const answer = useAnswer(getRound, { params: { roundId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(round) => <Card key={roundId} round={round} />}
    </Loaded>
  )
}

function Card({ round }: { round: RoundCard }) {
  const mayManage = useMay()('appraisal.round.manage')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={round.title}
        above={<PageLink to="/observation">Качество дошкольного образования</PageLink>}
        meaning={
          round.removed ? (
            <StateBadge tone="calm">Удалён</StateBadge>
          ) : (
            `${dateWords(round.startsOn)} — ${dateWords(round.endsOn)}. Листов отправлено ${round.sent} из ${round.sheets}, сведено организаций ${round.settled} из ${round.organizations}.`
          )
        }
        actions={mayManage && !isEditing && <Acts round={round} onEdit={() => setEditing(true)} />}
      />
      <Stack gap="lg">
        {isEditing && <Edit round={round} onDone={() => setEditing(false)} />}
        <ByAreas round={round} hasProfile={mayManage} />
        <Text size="sm" c="dimmed">
          {round.source}.
        </Text>
      </Stack>
    </>
  )
}

/** The profile and the organisations by either set of areas. */
function ByAreas({ round, hasProfile }: { round: RoundCard; hasProfile: boolean }) {
  const [areaSet, setAreaSet] = useState<AreaSet>('federal')
  const shown = readByAreas(round, areaSet)
  return (
    <>
      {round.municipal && <ChooseAreas value={areaSet} onChange={setAreaSet} />}
      {hasProfile && <Profile round={shown} />}
      <Part title="Организации">
        <ObservedTable key={areaSet} round={shown} />
      </Part>
    </>
  )
}

function Edit({ round, onDone }: { round: RoundCard; onDone: () => void }) {
  const answer = useAnswer(getRoundChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(choices) => <RoundForm round={round} choices={choices} onDone={onDone} onAway={onDone} />}
    </Loaded>
  )
}

function Profile({ round }: { round: RoundCard }) {
  const titleOf = (key: string) => round.areas.find((area) => area.key === key)?.title ?? key
  const known = round.profile.filter(({ value }) => value !== null)
  const [lowest] = known.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  return (
    <Part title="Профиль муниципалитета">
      {lowest ? (
        <DotPlot
          title={`Средний уровень по областям, ${plural(round.settled, ['организация', 'организации', 'организаций'])}`}
          sentence={`Ниже всего область «${titleOf(lowest.key)}»: ${levelText(lowest.value)} из 5. ${
            round.isWeighted ? 'Среднее взвешено по числу детей.' : 'Все организации считаются одинаково.'
          }`}
          data={{
            unit: 'plain',
            rowName: 'Область',
            rows: round.profile.map(({ key }) => titleOf(key)),
            series: [{ name: 'Уровень, из 5', values: round.profile.map(({ value }) => value) }],
            ends: { min: 1, max: 5 },
          }}
        />
      ) : (
        <Text size="sm">Профиль появится, когда оценки хотя бы одной организации сведут.</Text>
      )}
      <Text size="sm" mt="sm">
        {agreementWords(round.agreement)}
        {round.pairs > 0 && ` Показателей, отмеченных дважды: ${round.pairs}.`}
      </Text>
      {round.plan && (
        <Text size="sm" mt="sm">
          После завершения откроется мероприятие:{' '}
          <PageLink to={`/plans/${round.plan.planId}/actions/${round.plan.actionId}`}>
            {round.plan.title}
          </PageLink>
        </Text>
      )}
    </Part>
  )
}

function Acts({ round, onEdit }: { round: RoundCard; onEdit: () => void }) {
  const go = useGo()
  const { roundId, version, title, finishedOn } = round
  const params = { roundId }
  const restore = useAction(moveRoundAway, { said: 'Обход возвращён' })
  const reopen = useAction(finishRound, { said: 'Обход снова открыт' })
  const remove = useAction(moveRoundAway, {
    onDone: (removed) => {
      offerUndo(`Обход «${title}» удалён`, () =>
        restore.mutate({ params, body: { version: removed.version, removed: false } }),
      )
      go('/observation')
    },
  })
  if (round.removed) {
    return (
      <Button
        loading={restore.isPending}
        onClick={() => restore.mutate({ params, body: { version, removed: false } })}
      >
        Вернуть обход
      </Button>
    )
  }
  if (finishedOn !== null) {
    return (
      <Button
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ params, body: { version, finished: false } })}
      >
        Открыть снова
      </Button>
    )
  }
  return (
    <>
      <Finish round={round} />
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, body: { version, removed: true } })}
      >
        Удалить
      </Button>
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </>
  )
}

function Finish({ round }: { round: RoundCard }) {
  const { roundId, version, plan, title, settled, organizations } = round
  const [isOpen, { open, close }] = useDisclosure(false)
  const [dueOn, setDueOn] = useState<PlainDate | null>(addDays(todayHere(), DAYS_FOR_MEASURES))
  const finish = useAction(finishRound, {
    onDone: ({ openedTasks }) => {
      close()
      sayDone(
        openedTasks
          ? `Обход завершён, открыто ${plural(openedTasks, ['поручение', 'поручения', 'поручений'])} по плану`
          : 'Обход завершён',
      )
    },
  })
  return (
    <>
      <Button variant={settled < organizations ? 'default' : 'filled'} onClick={open}>
        Завершить
      </Button>
      <Modal opened={isOpen} onClose={close} title="Завершить обход?">
        <Stack>
          <Text fw={600}>{title}</Text>
          {settled < organizations && (
            <Text size="sm" c="var(--attention)">
              Сведено организаций: {settled} из {organizations}. У остальных уровней не будет, листы
              закроются.
            </Text>
          )}
          {plan ? (
            <DateField
              label="Меры и анализ эффективности — до"
              description={`Откроется мероприятие плана: ${plan.title}`}
              value={dueOn}
              onChange={setDueOn}
            />
          ) : (
            <Text size="sm">Мероприятие плана к обходу не привязано: поручений не появится.</Text>
          )}
          <Group>
            <Button
              loading={finish.isPending}
              onClick={() =>
                finish.mutate({
                  params: { roundId },
                  body: { version, finished: true, dueOn: plan ? dueOn : null },
                })
              }
            >
              Завершить
            </Button>
            <Button variant="default" onClick={close}>
              Не надо
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
