import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dateWords } from '#web-kit/date-words.ts'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { RecommendationSchema } from '../../domain/shapes.ts'
import { changeRecommendation, type RecommendationView } from '../../recommendation-contract.ts'
import { RecommendationFields } from './recommendation-fields.tsx'
import {
  bodyOfRecommendation,
  type RecommendationValues,
  valuesOfRecommendation,
} from './recommendation-values.ts'

/** Until the organisation has read it. */
export function EditRecommendation({
  recommendation,
  onDone,
}: {
  recommendation: RecommendationView
  onDone: () => void
}) {
  const form = useForm<RecommendationValues>({ initialValues: valuesOfRecommendation(recommendation) })
  const { stored, onProblem, forget } = useCollision(RecommendationSchema)
  const save = useAction(changeRecommendation, { form, said: 'Записано', onDone, onProblem })
  const send = (version: number) => {
    const values = form.getValues()
    if (values.dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { recommendationId: recommendation.recommendationId },
      body: { version, ...bodyOfRecommendation(values, values.dueOn) },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(recommendation.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Записать"
      leave="Не менять"
      meanwhile={
        stored && {
          facts: (
            <>
              <Text>{stored.text}</Text>
              <Text size="sm">Срок: {dateWords(stored.dueOn)}</Text>
            </>
          ),
          onKeepMine: () => send(stored.version),
        }
      }
    >
      <RecommendationFields form={form} />
    </RowForm>
  )
}
