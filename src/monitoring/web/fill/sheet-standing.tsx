import { Anchor, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { addressOf } from '#web-kit/api.ts'
import { MomentText } from '#web-kit/date-text.tsx'
import { longDateWords, todayHere } from '#web-kit/date-words.ts'
import { useAction } from '#web-kit/use-action.ts'
import { checksumText } from '../../domain/sheet/receipt-document.ts'
import { correctSheet, getReceipt, type SheetView, withdrawSheet } from '../../sheets-contract.ts'
import classes from './fill.module.css'

/** What has become of the form: the receipt, the remark with which it was returned, and the ways back. */
export function SheetStanding({ view, restored }: { view: SheetView; restored: boolean }) {
  return (
    <>
      <Closing view={view} />
      {(view.state === 'submitted' || view.state === 'accepted') && <Receipt view={view} />}
      {view.state === 'returned' && (
        <div className={classes.returned} role="status">
          <Text fw={600}>Форма возвращена. Исправьте и сдайте ещё раз.</Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{view.comment}</Text>
        </div>
      )}
      {view.state === 'correcting' && (
        <div className={classes.returned} role="status">
          <Text fw={600}>
            Форма открыта для исправления. Пока исправленную не примут, учитывается прежняя, версия{' '}
            {view.acceptedNumber}.
          </Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{view.comment}</Text>
        </div>
      )}
      {restored && (
        <Text size="sm" role="status">
          Восстановлено то, что вы ввели в прошлый раз и что не успело записаться.
        </Text>
      )}
    </>
  )
}

/** An organisation that is closed, or soon will be: whether the form is still waited for, and from whom. */
function Closing({ view: { closedOn, state, filledBy } }: { view: SheetView }) {
  if (closedOn === null) return null
  const day = longDateWords(closedOn)
  if (closedOn > todayHere()) {
    return <Text size="sm">Организация закрывается {day}. Сдать форму можно до этого дня.</Text>
  }
  const isDone = state === 'submitted' || state === 'accepted'
  return (
    <div className={classes.closed} role="status">
      <Text fw={600}>Организация закрыта с {day}</Text>
      <Text size="sm">
        {isDone
          ? 'Форма сдана до закрытия и учитывается.'
          : filledBy === 'organization'
            ? 'Форму от неё больше не ждут, срок не идёт, напоминаний не будет. Введённое сохранено. Если данные за этот период нужны, их внесёт управление образования.'
            : 'Форму о ней больше не ждут. Введённое сохранено.'}
      </Text>
    </div>
  )
}

function Receipt({ view }: { view: SheetView }) {
  const params = { campaignId: view.campaignId, organizationId: view.organizationId }
  const withdraw = useAction(withdrawSheet, { said: 'Форма отозвана: её снова можно изменить' })
  const [isAsking, setAsking] = useState(false)
  const isAccepted = view.state === 'accepted'
  const isOwn = view.filledBy === 'authority'
  const mayCorrect = isAccepted && view.campaignState !== 'closed' && (!isOwn || view.mayReview)
  return (
    <div className={classes.receipt}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text fw={600}>
            {isOwn ? 'Проверено' : isAccepted ? 'Сдано и принято' : 'Сдано, ждёт проверки'}{' '}
            <MomentText at={view.sentAt} />
          </Text>
          <Text size="sm">
            {[
              view.senderName,
              `версия ${view.sentNumber}`,
              `код отметки о сдаче ${view.campaignId}-${view.organizationId}-${view.sentNumber}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </Text>
          <ReceiptFiles view={view} />
        </div>
        <Group gap="xs" className="on-paper-hidden">
          <Button variant="default" onClick={() => window.print()}>
            Напечатать
          </Button>
          {view.state === 'submitted' && (
            <Button
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ params, body: { version: view.version } })}
            >
              Отозвать
            </Button>
          )}
          {mayCorrect && (
            <Button variant="default" onClick={() => setAsking(true)}>
              Исправить
            </Button>
          )}
        </Group>
      </Group>
      <AskWhy view={view} opened={isAsking} onClose={() => setAsking(false)} />
    </div>
  )
}

/** The checksum of what was sent, and the paper that says it. */
function ReceiptFiles({ view }: { view: SheetView }) {
  const version = view.versions.find(({ number }) => number === view.sentNumber)
  if (!version) return null
  const { campaignId, organizationId } = view
  const at = (format: 'docx' | 'pdf') =>
    addressOf(getReceipt, {
      params: { campaignId, organizationId, number: version.number },
      query: { format, offset: -new Date().getTimezoneOffset() },
    })
  return (
    <>
      <Text size="sm" className="digits">
        Контрольная сумма: {checksumText(version.checksum.slice(0, 16))}…
      </Text>
      <Text size="sm" className="on-paper-hidden">
        Отметка о сдаче:{' '}
        <Anchor inherit href={at('docx')}>
          docx
        </Anchor>
        ,{' '}
        <Anchor inherit href={at('pdf')}>
          pdf
        </Anchor>
      </Text>
    </>
  )
}

function AskWhy({ view, opened, onClose }: { view: SheetView; opened: boolean; onClose: () => void }) {
  const [comment, setComment] = useState('')
  const correct = useAction(correctSheet, { said: 'Форму можно исправлять', onDone: onClose })
  const params = { campaignId: view.campaignId, organizationId: view.organizationId }
  return (
    <Modal opened={opened} onClose={onClose} title="Исправить принятую форму">
      <Stack>
        <Text size="sm">Принятые ответы останутся в истории и учитываются, пока исправленные не примут.</Text>
        <Textarea
          label="Что и почему исправляется"
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          autosize
          minRows={2}
          required
        />
        <Group>
          <Button
            disabled={comment.trim() === ''}
            loading={correct.isPending}
            onClick={() => correct.mutate({ params, body: { version: view.version, comment } })}
          >
            Открыть для исправления
          </Button>
          <Button variant="default" onClick={onClose}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
