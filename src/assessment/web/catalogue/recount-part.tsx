import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { numberWords } from '#kernel/number-words.ts'
import { momentWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getRecountOfWork, type RecountView, recountWork } from '../../recount-contract.ts'

/** Marks that the program computed by another scale than the one in force, and the way to count them anew. */
export function RecountPart({ address }: { address: string }) {
  return useMay()('assessment.catalogue.edit') ? <Asked address={address} /> : null
}

function Asked({ address }: { address: string }) {
  const first = useAnswer(getRecountOfWork, { params: { address } })
  const isMoving = isAtWork(first.data)
  const { data } = useAnswer(getRecountOfWork, { params: { address } }, isMoving ? { everyMs: 1000 } : {})
  if (!data || data.workId === null || (data.changing === 0 && data.last === null)) return null
  return (
    <Part title="Отметки, посчитанные по шкале">
      <Stack gap="sm" align="flex-start">
        {isAtWork(data) ? <Going view={data} /> : <Offer view={data} address={address} />}
      </Stack>
    </Part>
  )
}

function isAtWork(view: RecountView | undefined): boolean {
  return view?.last?.state === 'waiting' || view?.last?.state === 'running'
}

function Going({ view }: { view: RecountView }) {
  const progress = view.last?.progress ?? 0
  return (
    <Stack gap={4} w="100%" maw="30rem" role="status">
      <Text>Отметки пересчитываются: {progress} %. Страницу можно закрыть.</Text>
      <Progress value={progress} aria-label="Пересчитано школ" />
    </Stack>
  )
}

const pupils = ['участника', 'участников', 'участников'] as const

function Offer({ view, address }: { view: RecountView; address: string }) {
  const { last, changing, fromFile, hasScale } = view
  const start = useAction(recountWork, { said: 'Пересчёт начат' })
  return (
    <>
      {last?.state === 'done' && (
        <Text>
          Последний пересчёт: {momentWords(last.startedAt)}, {last.starterName}. Изменено отметок:{' '}
          {last.changed}. Чтобы вернуть прежние, верните прежнюю шкалу и пересчитайте ещё раз.
        </Text>
      )}
      {last?.state === 'failed' && (
        <Text c="var(--attention)">
          Пересчёт {momentWords(last.startedAt)} прервался: часть школ осталась с прежними отметками.
          Запустите его ещё раз.
        </Text>
      )}
      {changing === 0 ? (
        <Text>Все отметки, посчитанные программой, соответствуют этой шкале.</Text>
      ) : (
        <>
          <Text>
            Результаты уже загружены, и отметки {plural(changing, pupils)} посчитаны не по этой шкале.{' '}
            {hasScale
              ? 'После пересчёта изменятся эти отметки и все показатели школ и муниципалитета, которые от них зависят.'
              : 'Шкалы больше нет: после пересчёта этих отметок не станет.'}{' '}
            {fromFile > 0 &&
              `Отметки из файла (${numberWords(fromFile)}) останутся как есть: их поставили не по шкале каталога.`}
          </Text>
          <Group>
            <Button loading={start.isPending} onClick={() => start.mutate({ params: { address } })}>
              Пересчитать отметки
            </Button>
          </Group>
        </>
      )}
    </>
  )
}
