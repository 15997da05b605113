import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { MOST_LINKS } from '../../domain/views/report-view.ts'

/** Pages that prove the work: «Ссылка 1», «Ссылка 2». */
export function ReportLinks({
  links,
  faults,
  onChange,
}: {
  links: readonly string[]
  faults: Readonly<Record<string, string>>
  onChange: (links: readonly string[]) => void
}) {
  return (
    <Stack gap="xs" align="flex-start">
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place alone while it is typed
        <Group key={index} gap={4} align="flex-end" wrap="nowrap" w="100%" maw="46rem">
          <TextInput
            flex={1}
            type="url"
            label={`Ссылка ${index + 1}`}
            placeholder="https://"
            value={link}
            error={faults[`/links/${index}`]}
            onChange={(event) => onChange(links.with(index, event.currentTarget.value))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Убрать ссылку ${index + 1}`}
            onClick={() => onChange(links.toSpliced(index, 1))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {links.length < MOST_LINKS && (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...links, ''])}
        >
          Добавить ссылку
        </Button>
      )}
    </Stack>
  )
}
