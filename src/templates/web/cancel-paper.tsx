import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { cancelPaper, type PaperCard } from '../papers-contract.ts'

/** A number once given is not given again: the paper stays in the register with the reason. */
export function CancelPaper({ paper: { paperId, version, numberText, title } }: { paper: PaperCard }) {
  const form = useForm({ initialValues: { reason: '' } })
  const cancel = useAction(cancelPaper, { form, said: `Документ № ${numberText} аннулирован` })
  const send = async ({ reason }: { reason: string }) => {
    if (reason.trim().length < 3) return form.setErrors({ reason: 'Напишите, почему документ аннулирован' })
    const agreed = await confirmAct({
      question: 'Аннулировать документ?',
      object: `№ ${numberText}. ${title}`,
      consequence: 'Документ останется в реестре с этим номером и причиной. Вернуть его будет нельзя.',
      act: 'Аннулировать',
      tone: 'grave',
    })
    if (agreed) cancel.mutate({ params: { paperId }, body: { version, reason } })
  }
  return (
    <form onSubmit={form.onSubmit((values) => void send(values))}>
      <Stack gap="sm" maw="36rem" align="flex-start">
        <Text size="sm">
          Если документ составлен ошибочно: номер сохранится за ним, новый получит следующий.
        </Text>
        <TextInput label="Причина" maxLength={500} w="100%" {...form.getInputProps('reason')} />
        <Button type="submit" variant="default" loading={cancel.isPending}>
          Аннулировать
        </Button>
      </Stack>
    </form>
  )
}
