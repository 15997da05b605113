import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { acceptSheet, returnSheet, type SheetView } from '../sheets-contract.ts'
import { OutlierQuestions } from './indicators/outlier-questions.tsx'

/** The authority's word on a form that was handed in. */
export function ReviewBar({ view }: { view: SheetView }) {
  const [comment, setComment] = useState('')
  const [isReturning, setReturning] = useState(false)
  const params = { campaignId: view.campaignId, organizationId: view.organizationId }
  const accept = useAction(acceptSheet, { said: 'Форма принята' })
  const giveBack = useAction(returnSheet, { said: 'Форма возвращена, организация увидит замечание' })
  const warnings = view.findings.filter(({ level }) => level === 'warning')
  return (
    <Paper className="surface on-paper-hidden" p="lg" component="section" aria-label="Проверка формы">
      <Stack gap="sm">
        {warnings.map((finding) => (
          <Text size="sm" key={finding.check ?? finding.field}>
            {finding.message}. Пояснение: {view.answers.explanations[finding.check ?? ''] || 'нет'}
          </Text>
        ))}
        <OutlierQuestions {...params} />
        {isReturning && (
          <Textarea
            label="Что исправить"
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
            autosize
            minRows={2}
            required
            data-autofocus
          />
        )}
        <Group gap="xs">
          {!isReturning && (
            <Button
              loading={accept.isPending}
              onClick={() => accept.mutate({ params, body: { version: view.version } })}
            >
              Принять
            </Button>
          )}
          <Button
            variant={isReturning ? 'filled' : 'default'}
            loading={giveBack.isPending}
            disabled={isReturning && comment.trim() === ''}
            onClick={() =>
              isReturning
                ? giveBack.mutate({ params, body: { version: view.version, comment } })
                : setReturning(true)
            }
          >
            Вернуть с замечанием
          </Button>
          {isReturning && (
            <Button variant="default" onClick={() => setReturning(false)}>
              Не возвращать
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
