import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { printCards, type SurveyCard, sizeTarget, type TargetView } from '../contract.ts'
import { LinkPicture } from './link-picture.tsx'

const MOST_CARDS = 600

/** What an organisation does for a survey: says how many it asks, prints cards or shows the picture of the link. */
export function TargetActs({ survey, target }: { survey: SurveyCard; target: TargetView }) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const name = target.organizationName
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={`Раздать: ${name}`}>
        Раздать
      </Button>
      <Modal opened={isOpen} onClose={close} title={name} size="lg">
        <Stack>
          <Size survey={survey} target={target} />
          {survey.entrance === 'codes' ? (
            survey.state !== 'closed' && <Cards survey={survey} target={target} />
          ) : (
            <LinkPicture path={target.linkPath ?? ''} name={name} />
          )}
        </Stack>
      </Modal>
    </>
  )
}

function Size({ survey, target }: { survey: SurveyCard; target: TargetView }) {
  const [size, setSize] = useState<number | string>(target.groupSize ?? '')
  const save = useAction(sizeTarget, { said: 'Записано' })
  const { surveyId } = survey
  const { organizationId, version } = target
  return (
    <Group align="flex-end">
      <NumberInput
        label="Сколько человек опрашиваем"
        description="От этого числа считается доля ответивших."
        min={1}
        max={100_000}
        allowDecimal={false}
        value={size}
        onChange={setSize}
      />
      <Button
        variant="default"
        loading={save.isPending}
        onClick={() =>
          save.mutate({
            params: { surveyId, organizationId },
            body: { version, groupSize: size === '' ? null : Number(size) },
          })
        }
      >
        Записать
      </Button>
    </Group>
  )
}

function Cards({ survey, target }: { survey: SurveyCard; target: TargetView }) {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const left = Math.max((target.groupSize ?? 0) - target.printedCodes, 0)
  const [count, setCount] = useState<number | string>(Math.min(left || 30, MOST_CARDS))
  const print = async () => {
    setBusy(true)
    const { surveyId } = survey
    const { organizationId } = target
    await download(printCards, {
      params: { surveyId, organizationId },
      body: { count: Number(count), address: location.origin },
    })
      .then(() => client.invalidateQueries())
      .catch(notifyProblem)
    setBusy(false)
  }
  return (
    <Stack gap="xs">
      <Text size="sm">
        Напечатано карточек: {target.printedCodes}. Коды хранятся только на карточках: напечатать те же ещё
        раз нельзя, можно сделать новые.
      </Text>
      <Group align="flex-end">
        <NumberInput
          label="Сколько карточек сделать"
          min={1}
          max={MOST_CARDS}
          allowDecimal={false}
          value={count}
          onChange={setCount}
        />
        <Button loading={isBusy} onClick={() => void print()}>
          Скачать карточки (pdf)
        </Button>
      </Group>
    </Stack>
  )
}
