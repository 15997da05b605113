import { Anchor, Stack, Text } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { downloadPlanSource, getPlanSourceText } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import classes from './plan-source.module.css'

/** The text of the file in reading order: to check a row against it or to type it in by hand. */
export function PlanSource({ plan }: { plan: PlanView }) {
  const answer = useAnswer(getPlanSourceText, { params: { planId: plan.id } })
  return (
    <Stack gap="sm">
      <Text>
        Текст файла, как его видит система.{' '}
        <Anchor href={addressOf(downloadPlanSource, { params: { planId: plan.id } })}>
          Скачать исходный файл
        </Anchor>
      </Text>
      <Loaded answer={answer}>
        {({ lines, truncated }) => (
          <>
            <ol className={classes.lines}>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never move
                <li key={index}>
                  <span className={classes.place}>{line.placeText}</span>
                  <span className={classes.text}>{line.text}</span>
                </li>
              ))}
            </ol>
            {truncated && (
              <Text size="sm">Показано только начало документа; целиком он в исходном файле.</Text>
            )}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
