import { Button, Stack, Text } from '@mantine/core'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { type MethodologyCard, makeMethodologyForm } from '../../../methodologies-contract.ts'
import { ChooseForm } from './choose-form.tsx'

/** Which form each direction takes its figures from; where there is none yet, it is made by one press. */
export function DirectionForms({ card, mayEdit }: { card: MethodologyCard; mayEdit: boolean }) {
  const make = useAction(makeMethodologyForm, { said: 'Форма составлена: проверьте её и начните сбор' })
  const { content, forms, methodologyId, version } = card
  const titleOf = (formId: number | null) => forms.find((one) => one.formId === formId)?.title
  const lines = [
    ...(content.baseCounters.length > 0
      ? [
          {
            code: 'base',
            name: 'Общие сведения для всех направлений',
            formId: content.baseFormId,
            counters: content.baseCounters.length,
          },
        ]
      : []),
    ...content.directions.map(({ code, title, formId, counters }) => ({
      code,
      name: `${code}. ${title}`,
      formId,
      counters: counters.length,
    })),
  ]
  return (
    <Stack gap="md">
      <Text c="dimmed" maw="60rem">
        Формулы берут числа из форм сбора: form — форма направления, base — общие сведения. Обучающихся и
        педагогов достаточно спросить один раз в общих сведениях.
      </Text>
      {lines.map(({ code, name, formId, counters }) => (
        <Part
          key={code}
          title={name}
          acts={
            formId === null ? (
              mayEdit &&
              counters > 0 && (
                <Button
                  variant="default"
                  size="xs"
                  loading={make.isPending}
                  aria-label={`Составить форму: ${name}`}
                  onClick={() =>
                    make.mutate({ params: { methodologyId }, body: { version, direction: code } })
                  }
                >
                  Составить форму
                </Button>
              )
            ) : (
              <PageButton size="xs" variant="default" to="/collections/new" search={{ form: String(formId) }}>
                Начать сбор
              </PageButton>
            )
          }
        >
          <Stack gap="sm">
            {formId !== null ? (
              <PageLink to={`/collections/forms/${formId}`}>{titleOf(formId) ?? 'Форма'}</PageLink>
            ) : counters > 0 ? (
              <Text>
                Формы нет. Формулы называют {plural(counters, ['показатель', 'показателя', 'показателей'])}.
              </Text>
            ) : (
              <Text>Формы нет. Выберите свою: её показатели можно будет назвать в формулах.</Text>
            )}
            {mayEdit && <ChooseForm card={card} code={code} name={name} />}
          </Stack>
        </Part>
      ))}
    </Stack>
  )
}
