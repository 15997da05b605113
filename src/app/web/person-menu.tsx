import { Button, Menu, Text } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type Me, signOut } from '#access/contract.ts'
import { roleNames } from '#access/texts.ru.ts'
import { shortPersonName } from '#web-kit/person-words.ts'
import { forgetPersonalCopies } from '#web-kit/personal-copies.ts'
import { useAction } from '#web-kit/use-action.ts'

export function PersonMenu({ me }: { me: Me }) {
  // A fresh start of the page: the next person at this computer must not see answers given to the former.
  const leave = useAction(signOut, {
    onDone: () => {
      forgetPersonalCopies()
      window.location.assign('/sign-in')
    },
  })
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} width={260}>
      <Menu.Target>
        <Button variant="subtle" px={8} leftSection={<IconUserCircle size={20} aria-hidden />}>
          <span className="wide-only">{shortPersonName(me.name)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {me.name}
          </Text>
          <Text size="xs">{roleNames[me.role]}</Text>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUserCircle size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/profile" search={{}} data-plain />}
        >
          Мои сведения, пароль и вход
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => leave.mutate({})}
          disabled={leave.isPending}
        >
          Выйти
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
