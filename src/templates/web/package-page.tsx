import { Button, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { fileSizeWords } from '#documents/domain/stored-file.ts'
import { download } from '#web-kit/api.ts'
import { momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { downloadPackage, getPackage, type PackageView } from '../packages-contract.ts'
import { packageContentsNames } from '../texts.ru.ts'
import { PackageBadge } from './package-badge.tsx'

/** One archive: how far it is, then the file. The page may be left: the bell tells when it is ready. */
export function PackagePage() {
  const packageId = useAddressId('packageId')
  const answer = useAnswer(getPackage, { params: { packageId } })
  const isAtWork = answer.data?.state === 'waiting' || answer.data?.state === 'running'
  useAnswer(getPackage, { params: { packageId } }, { everyMs: 1000, when: isAtWork })
  return (
    <Loaded answer={answer} lines={6}>
      {(found) => (
        <>
          <PageHeader
            title={`${packageContentsNames[found.contents]}. ${found.title}`}
            above={<PageLink to="/papers/packages">Архивы документов</PageLink>}
            meaning={<PackageBadge state={found.state} />}
            actions={found.state === 'done' && <Take packageId={packageId} />}
          />
          <Standing found={found} />
        </>
      )}
    </Loaded>
  )
}

function Standing({
  found: { state, done, total, failure, byteCount, starterName, startedAt },
}: {
  found: PackageView
}) {
  if (state === 'failed') return <EmptyState title="Архив не получился">{failure}</EmptyState>
  return (
    <Stack gap="md" role="status" maw="36rem">
      {state !== 'done' && (
        <>
          <Text>
            {total === 0 ? 'Собираем данные.' : `Готово ${done} из ${total}.`} Страницу можно закрыть: когда
            архив будет готов, придёт уведомление.
          </Text>
          <Progress value={total === 0 ? 2 : (done / total) * 100} aria-label="Сколько сделано" />
        </>
      )}
      <Facts
        lines={[
          ['Документов', total === 0 ? null : plural(total, ['документ', 'документа', 'документов'])],
          ['Размер', byteCount === null ? null : fileSizeWords(byteCount)],
          ['Кто запустил', `${starterName}, ${momentWords(startedAt)}`],
        ]}
      />
    </Stack>
  )
}

function Take({ packageId }: { packageId: number }) {
  const [isTaking, setTaking] = useState(false)
  return (
    <Button
      loading={isTaking}
      onClick={() => {
        setTaking(true)
        void download(downloadPackage, { params: { packageId } })
          .catch(notifyProblem)
          .finally(() => setTaking(false))
      }}
    >
      Скачать .zip
    </Button>
  )
}
