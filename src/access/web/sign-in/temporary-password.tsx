import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Shown once: the administrator dictates it or hands it over on paper. */
export function TemporaryPassword({
  person,
  password,
  children,
}: {
  person: string
  password: string
  children?: ReactNode
}) {
  return (
    <Stack gap="sm" align="flex-start">
      <Text>
        Временный пароль для пользователя <b>{person}</b>. Он показан один раз; при первом входе человек
        заменит его своим.
      </Text>
      <Group>
        <Code fz="lg" className="digits">
          {password}
        </Code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Скопирован' : 'Скопировать'}
            </Button>
          )}
        </CopyButton>
      </Group>
      {children}
    </Stack>
  )
}
