import {
  Button,
  isMantineColorScheme,
  Popover,
  Radio,
  Stack,
  Switch,
  useMantineColorScheme,
} from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useVision } from '#web-kit/appearance.ts'

const schemes = [
  { value: 'light', label: 'Светлое' },
  { value: 'dark', label: 'Тёмное' },
  { value: 'auto', label: 'Как на компьютере' },
] as const

/** Light, dark or as the computer is set; and «для слабовидящих», which goes with any of them. */
export function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [isVision, setVision] = useVision()
  return (
    <Popover position="bottom-end" trapFocus withRoles transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" px={8} leftSection={<IconEye size={18} aria-hidden />}>
          <span className="wide-only">Оформление</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          <Switch
            label="Для слабовидящих"
            checked={isVision}
            onChange={(event) => setVision(event.currentTarget.checked)}
          />
          <Radio.Group
            label="Цвета"
            value={colorScheme}
            onChange={(value) => isMantineColorScheme(value) && setColorScheme(value)}
          >
            <Stack gap="xs" mt={4}>
              {schemes.map(({ value, label }) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
