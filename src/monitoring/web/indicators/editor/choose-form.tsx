import { NativeSelect } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Methodology } from '../../../domain/methodology/methodology.ts'
import {
  changeMethodology,
  getMethodologyChoices,
  type MethodologyCard,
} from '../../../methodologies-contract.ts'

/** Takes a form that is there already, of one's own or ready; formulas must find their fields in it. */
export function ChooseForm({ card, code, name }: { card: MethodologyCard; code: string; name: string }) {
  const choices = useAnswer(getMethodologyChoices, {})
  const change = useAction(changeMethodology, {
    onDone: (after) =>
      offerUndo('Форма выбрана', () =>
        back.mutate({ ...request(card), body: { ...bodyOf(card, card.content), version: after.version } }),
      ),
  })
  const back = useAction(changeMethodology, { said: 'Форма возвращена' })
  const chosen = formOf(card.content, code)
  return (
    <NativeSelect
      label="Своя форма"
      aria-label={`Своя форма: ${name}`}
      description="Любая форма из раздела «Сбор данных»"
      data={[
        { value: '', label: 'не выбрана' },
        ...(choices.data?.forms ?? []).map(({ formId, title }) => ({ value: String(formId), label: title })),
      ]}
      value={chosen === null ? '' : String(chosen)}
      disabled={change.isPending || choices.data === undefined}
      onChange={(event) => {
        const formId = event.currentTarget.value === '' ? null : Number(event.currentTarget.value)
        change.mutate({ ...request(card), body: bodyOf(card, withForm(card.content, code, formId)) })
      }}
      maw="30rem"
      className="on-paper-hidden"
    />
  )
}

function formOf({ baseFormId, directions }: Methodology, code: string): number | null {
  return code === 'base' ? baseFormId : (directions.find((one) => one.code === code)?.formId ?? null)
}

function withForm(content: Methodology, code: string, formId: number | null): Methodology {
  if (code === 'base') return { ...content, baseFormId: formId }
  return {
    ...content,
    directions: content.directions.map((one) => (one.code === code ? { ...one, formId } : one)),
  }
}

function request({ methodologyId }: MethodologyCard) {
  return { params: { methodologyId } }
}

function bodyOf({ version, title, purpose }: MethodologyCard, content: Methodology) {
  return { version, title, purpose, content }
}
