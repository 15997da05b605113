import { Alert, Button, Group, Paper, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { ProblemText } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import { signInTotp } from '../../contract.ts'

/** The second step of signing in: six digits of the authenticator, or a spare code. */
export function SignInCode({ onBack }: { onBack: () => void }) {
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const form = useForm({ initialValues: { code: '' } })
  const enter = useAction(signInTotp, {
    form,
    onProblem: (refused) => {
      setProblem(refused.errors.length === 0 ? refused : null)
      return refused.errors.length === 0
    },
  })
  return (
    <>
      <PageHeader title="Код подтверждения" meaning="Откройте приложение для кодов и введите шесть цифр." />
      <Paper className="surface" p="lg">
        <form onSubmit={form.onSubmit((body) => enter.mutate({ body }))}>
          <Stack>
            {problem && (
              <Alert color="red" title={problem.title} role="alert">
                <ProblemText problem={problem} />
              </Alert>
            )}
            <TextInput
              label="Код из приложения"
              description="Нет телефона под рукой — введите один из запасных кодов."
              inputMode="text"
              autoComplete="one-time-code"
              required
              autoFocus
              {...form.getInputProps('code')}
            />
            <Group justify="space-between">
              <Button variant="default" onClick={onBack}>
                Назад
              </Button>
              <Button type="submit" loading={enter.isPending}>
                Подтвердить
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  )
}
