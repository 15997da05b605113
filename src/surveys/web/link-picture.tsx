import { Anchor, Button, Group, Image, Stack, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useEffect, useState } from 'react'

/** The open link of an organisation and its picture for a notice or a chat. */
export function LinkPicture({ path, name }: { path: string; name: string }) {
  const address = `${location.origin}${path}`
  const [picture, setPicture] = useState('')
  const clipboard = useClipboard()
  useEffect(() => {
    let isWanted = true
    // Always black on white: cameras read nothing else reliably.
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(address, { margin: 2, width: 480 }))
      .then((made) => isWanted && setPicture(made))
    return () => {
      isWanted = false
    }
  }, [address])
  return (
    <Stack gap="xs">
      <Text size="sm">Отправьте ссылку в чат или повесьте картинку на стенд:</Text>
      <Anchor href={path}>{address}</Anchor>
      {picture !== '' && (
        <Image src={picture} w={240} h={240} alt={`Картинка со ссылкой на анкету, ${name}`} />
      )}
      <Group gap="xs">
        {picture !== '' && (
          <Button
            component="a"
            size="compact-sm"
            variant="default"
            href={picture}
            download={`Опрос, ${name}.png`}
          >
            Скачать картинку
          </Button>
        )}
        {/* A browser lets a page write to the clipboard only over https. */}
        {window.isSecureContext && (
          <Button size="compact-sm" variant="default" onClick={() => clipboard.copy(address)}>
            {clipboard.copied ? 'Ссылка скопирована' : 'Скопировать ссылку'}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
