import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { ShortcomingState } from '../../domain/independent/shortcoming.ts'
import {
  type AssessmentCard,
  addShortcoming,
  changeShortcoming,
  checkShortcoming,
  moveShortcomingAway,
  type ShortcomingView,
  sayDone,
} from '../../independent-contract.ts'
import { shortcomingStateNames } from '../../texts.ru.ts'

const tones: Readonly<Record<ShortcomingState, StateTone>> = {
  open: 'active',
  overdue: 'bad',
  done: 'attention',
  checked: 'good',
}

/** The plan of mending: what was found wanting, what is done by when, and whether it was. */
export function ShortcomingsPart({ card }: { card: AssessmentCard }) {
  const may = useMay()
  const mayManage = may('appraisal.assessment.manage')
  const { shortcomings } = card
  const mended = shortcomings.filter(({ checkedOn }) => checkedOn !== null).length
  return (
    <Part
      title={
        shortcomings.length === 0
          ? 'План устранения недостатков'
          : `План устранения недостатков: устранено ${mended} из ${shortcomings.length}`
      }
      acts={mayManage && <Edit card={card} shortcoming={null} />}
    >
      {shortcomings.length === 0 && <Text size="sm">Недостатков не названо.</Text>}
      <Stack gap="md">
        {shortcomings.map((one) => (
          <Line key={one.shortcomingId} card={card} shortcoming={one} mayManage={mayManage} />
        ))}
      </Stack>
    </Part>
  )
}

function Line({
  card,
  shortcoming,
  mayManage,
}: {
  card: AssessmentCard
  shortcoming: ShortcomingView
  mayManage: boolean
}) {
  const mayAnswer = useMay()('appraisal.shortcoming.answer')
  const params = { organizationId: card.organizationId, shortcomingId: shortcoming.shortcomingId }
  const { version, state, text } = shortcoming
  const check = useAction(checkShortcoming, { said: 'Записано' })
  const back = useAction(moveShortcomingAway, { said: 'Недостаток возвращён' })
  const remove = useAction(moveShortcomingAway, {
    onDone: () =>
      offerUndo('Недостаток снят', () =>
        back.mutate({ params, body: { version: version + 1, removed: false } }),
      ),
  })
  return (
    <div>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={600}>{text}</Text>
        <StateBadge tone={tones[state]}>{shortcomingStateNames[state]}</StateBadge>
      </Group>
      <Text size="sm">
        {shortcoming.measure} — {shortcoming.responsible}, до {dateWords(shortcoming.dueOn)}.
      </Text>
      {shortcoming.doneText !== null && (
        <Text size="sm">
          Сделано{shortcoming.doneOn === null ? '' : ` ${dateWords(shortcoming.doneOn)}`}:{' '}
          {shortcoming.doneText}
        </Text>
      )}
      <Group gap="xs" mt="xs" className="on-paper-hidden">
        {mayAnswer && state !== 'checked' && <Done params={params} shortcoming={shortcoming} />}
        {mayManage && state === 'done' && (
          <>
            <Button
              size="compact-sm"
              loading={check.isPending}
              onClick={() => check.mutate({ params, body: { version, outcome: 'mended' } })}
            >
              Проверено: устранено
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={check.isPending}
              onClick={() => check.mutate({ params, body: { version, outcome: 'not-mended' } })}
            >
              Не устранено
            </Button>
          </>
        )}
        {mayManage && state === 'checked' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={check.isPending}
            onClick={() => check.mutate({ params, body: { version, outcome: 'reopened' } })}
          >
            Снять отметку
          </Button>
        )}
        {mayManage && state !== 'checked' && (
          <>
            <Edit card={card} shortcoming={shortcoming} />
            <Button
              size="compact-sm"
              variant="subtle"
              loading={remove.isPending}
              onClick={() => remove.mutate({ params, body: { version, removed: true } })}
            >
              Снять
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}

function Done({
  params,
  shortcoming,
}: {
  params: { organizationId: number; shortcomingId: number }
  shortcoming: ShortcomingView
}) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const [text, setText] = useState(shortcoming.doneText ?? '')
  const say = useAction(sayDone, { said: 'Записано', onDone: close })
  const { version } = shortcoming
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        {shortcoming.doneOn === null ? 'Сообщить об устранении' : 'Исправить сообщение'}
      </Button>
      <Modal opened={isOpen} onClose={close} title="Что сделано">
        <Stack>
          <Text fw={600}>{shortcoming.text}</Text>
          <Textarea
            label="Что сделано"
            autosize
            minRows={3}
            required
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <Button
              loading={say.isPending}
              disabled={text.trim() === ''}
              onClick={() => say.mutate({ params, body: { version, doneText: text } })}
            >
              Сообщить
            </Button>
            {shortcoming.doneOn !== null && (
              <Button
                variant="default"
                loading={say.isPending}
                onClick={() => say.mutate({ params, body: { version, doneText: null } })}
              >
                Отозвать
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

type Values = { text: string; measure: string; responsible: string; dueOn: PlainDate | null }

function Edit({ card, shortcoming }: { card: AssessmentCard; shortcoming: ShortcomingView | null }) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const form = useForm<Values>({
    initialValues: {
      text: shortcoming?.text ?? '',
      measure: shortcoming?.measure ?? '',
      responsible: shortcoming?.responsible ?? '',
      dueOn: shortcoming?.dueOn ?? null,
    },
  })
  const add = useAction(addShortcoming, {
    form,
    said: 'Недостаток добавлен',
    onDone: () => {
      close()
      form.reset()
    },
  })
  const save = useAction(changeShortcoming, { form, said: 'Сохранено', onDone: close })
  const { organizationId, year } = card
  const send = ({ dueOn, ...words }: Values) => {
    if (dueOn === null) return form.setErrors({ dueOn: 'Укажите срок' })
    const body = { ...words, dueOn }
    if (shortcoming === null) return add.mutate({ params: { organizationId, year }, body })
    const { shortcomingId, version } = shortcoming
    save.mutate({ params: { organizationId, shortcomingId }, body: { version, ...body } })
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        {shortcoming === null ? 'Добавить недостаток' : 'Изменить'}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={shortcoming === null ? 'Новый недостаток' : 'Недостаток'}
        size="lg"
      >
        <form onSubmit={form.onSubmit(send)}>
          <Stack>
            <Textarea label="Что нашли" autosize required {...form.getInputProps('text')} />
            <Textarea label="Что сделать" autosize required {...form.getInputProps('measure')} />
            <TextInput label="Кто отвечает" required {...form.getInputProps('responsible')} />
            <DateField
              label="Срок"
              required
              value={form.getValues().dueOn}
              onChange={(dueOn) => form.setFieldValue('dueOn', dueOn)}
              error={form.errors.dueOn}
            />
            <Group>
              <Button type="submit" loading={add.isPending || save.isPending}>
                {shortcoming === null ? 'Добавить' : 'Сохранить'}
              </Button>
              <Button variant="default" onClick={close}>
                Не надо
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
