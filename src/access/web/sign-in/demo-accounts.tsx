import { Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useAnswer } from '#web-kit/use-answer.ts'
import { setupState } from '../../contract.ts'
import { demoRoleName } from '../../texts.ru.ts'
import classes from './demo-accounts.module.css'

/** In the invented municipality anybody may come in and look; in a real one there is nothing here. */
export function DemoAccounts({
  onChoose,
}: {
  onChoose: (account: { email: string; password: string }) => void
}) {
  const setup = useAnswer(setupState, {})
  const accounts = setup.data?.demoAccounts ?? []
  if (accounts.length === 0) return null
  return (
    <Paper className="surface" p="lg" mt="lg">
      <Title order={2}>Показательный вход</Title>
      <Text size="sm" c="dimmed" mb="sm">
        Муниципальное образование, организации и люди вымышлены. Выберите, кем войти, и нажмите «Войти».
      </Text>
      <Stack gap={2} component="ul" className={classes.list ?? ''}>
        {accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton
              className={classes.account ?? ''}
              onClick={() => onChoose({ email: account.email, password: account.password })}
            >
              <Text size="sm" fw={600}>
                {demoRoleName(account)}
              </Text>
              <Text size="sm" c="dimmed">
                {account.name}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
    </Paper>
  )
}
