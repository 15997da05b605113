import { Anchor, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconExclamationCircle } from '@tabler/icons-react'

/** Whether a form on the page holds words that would be lost on the way to the door. */
export function holdsUnsentWords(page: ParentNode): boolean {
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main form textarea, main form input[type="text"], main form input:not([type])',
  )
  return [...fields].some(({ value, readOnly }) => !readOnly && value.trim() !== '')
}

/** The form stays on the screen: one signs in beside it and sends it again. */
export function sayWordsAreKept(code: string): void {
  notifications.show({
    id: code,
    title: 'Сеанс закончился, ничего не записано',
    message: (
      <Text size="sm">
        То, что вы написали, осталось на странице.{' '}
        <Anchor href="/sign-in" target="_blank" underline="always" size="sm">
          Войдите в новой вкладке
        </Anchor>
        , вернитесь сюда и нажмите кнопку ещё раз.
      </Text>
    ),
    icon: <IconExclamationCircle size={18} aria-hidden />,
    color: 'red',
    autoClose: 60_000,
    role: 'alert',
  })
}
