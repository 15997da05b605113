import { Alert, Box, Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemText } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import { type NextStep, signIn } from '../../contract.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { SignInCode } from './sign-in-code.tsx'

/** The door: address and password, then a code where the person has one. The shell opens by itself when it is done. */
export function SignInPage() {
  const [step, setStep] = useState<NextStep>('home')
  return (
    <Box maw="26rem" mx="auto">
      {step === 'totp' ? <SignInCode onBack={() => setStep('home')} /> : <PasswordStep onDone={setStep} />}
    </Box>
  )
}

function PasswordStep({ onDone }: { onDone: (next: NextStep) => void }) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const form = useForm({ initialValues: { email: '', password: '' } })
  const enter = useAction(signIn, {
    form,
    onDone: ({ next }) => {
      // What is remembered may have been answered to somebody else.
      client.removeQueries({ type: 'inactive' })
      onDone(next)
    },
    onProblem: (refused) => {
      setProblem(refused.errors.length === 0 ? refused : null)
      return refused.errors.length === 0
    },
  })
  return (
    <>
      <PageHeader title="Вход" meaning="Муниципальная система оценки качества образования" />
      <Paper className="surface" p="lg">
        <form onSubmit={form.onSubmit((body) => enter.mutate({ body }))}>
          <Stack>
            {problem && (
              <Alert color="red" title={problem.title} role="alert">
                <ProblemText problem={problem} />
              </Alert>
            )}
            <TextInput
              label="Адрес электронной почты"
              type="email"
              autoComplete="username"
              required
              autoFocus
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label="Пароль"
              autoComplete="current-password"
              required
              visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
              {...form.getInputProps('password')}
            />
            <Button type="submit" size="md" loading={enter.isPending}>
              Войти
            </Button>
          </Stack>
        </form>
      </Paper>
      <DemoAccounts onChoose={(account) => form.setValues(account)} />
    </>
  )
}
