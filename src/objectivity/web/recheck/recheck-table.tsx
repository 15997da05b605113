import { Anchor, Button, Group, NumberInput, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { wholePercent } from '#kernel/number-words.ts'
import { useAction } from '#web-kit/use-action.ts'
import {
  CONFIRMED_TARGET,
  confirmedShare,
  isConfirmed,
  USUAL_TOLERANCE,
} from '../../domain/recheck/confirmed-share.ts'
import { worksForThirdCheck } from '../../domain/recheck/third-check.ts'
import { type DossierView, dropRecheck, scoreRecheck } from '../../dossier-contract.ts'

type Works = DossierView['rechecks'][number]['works']

/** The chosen works of one paper, their second scores and the share that is confirmed. */
export function RecheckTable({
  dossier: { organizationId, dossierId },
  workId,
  title,
  works,
  mayManage,
  thirdFrom,
}: {
  dossier: DossierView
  workId: number
  title: string
  works: Works
  mayManage: boolean
  /** A difference of so many points sends a work to a third expert. */
  thirdFrom: number | null
}) {
  const params = { organizationId, dossierId, workId }
  const drop = useAction(dropRecheck, { said: 'Отбор отменён' })
  const isBegun = works.some(({ secondTotal }) => secondTotal !== null)
  // What is scored to the end is read by its share; the rows are one press away.
  const [isOpen, setOpen] = useState(works.some(({ secondTotal }) => secondTotal === null))
  return (
    <Stack gap="sm" component="section" aria-label={`Перепроверка: ${title}`}>
      <Group justify="space-between">
        <Title order={3}>{title}</Title>
        {mayManage && !isBegun && (
          <Button
            size="compact-md"
            variant="default"
            loading={drop.isPending}
            onClick={() => drop.mutate({ params, body: {} })}
          >
            Отменить отбор
          </Button>
        )}
      </Group>
      <Text>{shareWords(works)}</Text>
      {thirdFrom !== null && <Text>{thirdWords(works, thirdFrom)}</Text>}
      <Anchor
        component="button"
        type="button"
        ta="left"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Скрыть работы' : `Показать работы: ${works.length}`}
      </Anchor>
      <Table.ScrollContainer
        type="native"
        minWidth={560}
        tabIndex={0}
        role="region"
        aria-label={`Работы: ${title}`}
        hidden={!isOpen}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">№</Table.Th>
              <Table.Th scope="col">Класс</Table.Th>
              <Table.Th scope="col">Код участника</Table.Th>
              <Table.Th scope="col" ta="right">
                Балл
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Отметка
              </Table.Th>
              <Table.Th scope="col">Второй балл и отметка</Table.Th>
              <Table.Th scope="col">Подтверждена</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {works.map((work) => (
              <Table.Tr key={work.position}>
                <Table.Th scope="row">{work.position}</Table.Th>
                <Table.Td>{work.className ?? '—'}</Table.Td>
                <Table.Td>{work.participantCode ?? '—'}</Table.Td>
                <Table.Td ta="right">{work.firstTotal}</Table.Td>
                <Table.Td ta="right">{work.firstMark ?? '—'}</Table.Td>
                <Table.Td>
                  {mayManage ? (
                    <SecondScore key={work.version} params={params} work={work} />
                  ) : (
                    `${work.secondTotal ?? '—'} / ${work.secondMark ?? '—'}`
                  )}
                </Table.Td>
                <Table.Td>{work.secondTotal === null ? '—' : isConfirmed(work) ? 'да' : 'нет'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

function SecondScore({
  params,
  work: { position, version, secondTotal, secondMark },
}: {
  params: { organizationId: number; dossierId: number; workId: number }
  work: Works[number]
}) {
  const [total, setTotal] = useState<number | string>(secondTotal ?? '')
  const [mark, setMark] = useState<number | string>(secondMark ?? '')
  // The row says that it is written; from here one goes on to the next work.
  const save = useAction(scoreRecheck, {
    onDone: () => document.getElementById(scoreId(params.workId, position + 1))?.focus(),
  })
  const asNumber = (value: number | string) => (value === '' ? null : Number(value))
  const isChanged = asNumber(total) !== secondTotal || asNumber(mark) !== secondMark
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isChanged) return
        save.mutate({
          params: { ...params, position },
          body: { version, secondTotal: asNumber(total), secondMark: asNumber(mark) },
        })
      }}
    >
      <Group gap={6} wrap="nowrap">
        <NumberInput
          id={scoreId(params.workId, position)}
          aria-label={`Второй балл работы ${position}`}
          value={total}
          onChange={setTotal}
          min={0}
          max={500}
          hideControls
          w={70}
        />
        <NumberInput
          aria-label={`Вторая отметка работы ${position}`}
          value={mark}
          onChange={setMark}
          min={2}
          max={5}
          hideControls
          w={60}
        />
        {isChanged && (
          <Button
            size="compact-sm"
            loading={save.isPending}
            aria-label={`Записать работу ${position}`}
            type="submit"
          >
            Записать
          </Button>
        )}
      </Group>
    </form>
  )
}

function scoreId(workId: number, position: number): string {
  return `second-score-${workId}-${position}`
}

function thirdWords(works: Works, from: number): string {
  const third = worksForThirdCheck(works, from)
  return third.length === 0
    ? `Третья проверка никому не нужна: баллы отличаются меньше чем на ${from}.`
    : `Третья проверка нужна работам № ${third.map(({ position }) => position).join(', ')}: баллы отличаются на ${from} и больше.`
}

function shareWords(works: Works): string {
  const { chosen, checked, confirmed, interval, lower, higher } = confirmedShare(works)
  if (interval === null) return `Отобрано работ: ${chosen}. Вторых баллов пока нет.`
  return `Проверено ${checked} из ${chosen}, подтверждено ${confirmed}: ${wholePercent(confirmed / checked)} % (с вероятностью 95 % — от ${wholePercent(interval.low)} до ${wholePercent(interval.high)} %; ориентир — не менее ${wholePercent(CONFIRMED_TARGET)} %). Второй балл ниже у ${lower}, выше у ${higher}. Работа подтверждена, если отметка та же и балл отличается не больше чем на ${USUAL_TOLERANCE}.`
}
