import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconEye, IconMoon, IconSun } from '@tabler/icons-react'
import { useVision } from '#web-kit/appearance.ts'

const schemes = [
  { value: 'light', label: 'Светлое', Icon: IconSun },
  { value: 'dark', label: 'Тёмное', Icon: IconMoon },
  { value: 'auto', label: 'Как в системе', Icon: IconDeviceDesktop },
] as const

/** Light, dark or as the computer is set; and «для слабовидящих», which goes with any of them. */
export function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [isVision, setVision] = useVision()
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="subtle" px={8} leftSection={<IconEye size={18} aria-hidden />}>
          <span className="wide-only">Оформление</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={isVision}
          closeMenuOnClick={false}
          leftSection={<IconEye size={16} aria-hidden />}
          rightSection={isVision && <IconCheck size={16} aria-hidden />}
          onClick={() => setVision(!isVision)}
        >
          Для слабовидящих
        </Menu.Item>
        <Menu.Divider />
        {schemes.map(({ value, label, Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === value && <IconCheck size={16} aria-hidden />}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
