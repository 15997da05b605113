import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getCalendarFeed, makeCalendarFeed, revokeCalendarFeed } from '../contract.ts'

/** The secret address by which a calendar program reads the person's due dates. */
export function CalendarFeed() {
  const answer = useAnswer(getCalendarFeed, {})
  const [address, setAddress] = useState<string>()
  const make = useAction(makeCalendarFeed, {
    onDone: ({ path }) => setAddress(`${window.location.origin}${path}`),
  })
  const revoke = useAction(revokeCalendarFeed, {
    said: 'Адрес отозван',
    onDone: () => setAddress(undefined),
  })
  const replace = async () => {
    const agreed = await confirmAct({
      question: 'Создать новый адрес?',
      object: 'Личный календарь',
      consequence: 'Прежний адрес перестанет работать, календарь придётся подписать заново.',
      act: 'Создать',
    })
    if (agreed) make.mutate({})
  }
  const takeBack = async () => {
    const agreed = await confirmAct({
      question: 'Отозвать адрес?',
      object: 'Личный календарь',
      consequence: 'Программы, которые по нему читают сроки, перестанут их получать.',
      act: 'Отозвать',
      tone: 'grave',
    })
    if (agreed) revoke.mutate({})
  }
  return (
    <Loaded answer={answer} lines={2}>
      {({ madeAt }) => (
        <Stack gap="sm" align="flex-start">
          <Text>
            Сроки ваших задач можно видеть в календаре телефона или компьютера: создайте адрес и подпишитесь
            на него там («Добавить календарь по адресу»). Отчитались — запись из календаря уйдёт.
          </Text>
          {address !== undefined && madeAt !== null && (
            <Stack gap="xs" align="flex-start" role="status">
              <Text fw={600}>Адрес показан один раз:</Text>
              <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                {address}
              </Code>
              <CopyButton value={address}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? 'Скопирован' : 'Скопировать'}
                  </Button>
                )}
              </CopyButton>
              <Text size="sm">
                Кто знает адрес, видит сроки и названия ваших задач без входа в систему. Не пересылайте его;
                если он попал к чужим — отзовите.
              </Text>
            </Stack>
          )}
          {madeAt === null ? (
            <Button variant="default" loading={make.isPending} onClick={() => make.mutate({})}>
              Создать адрес календаря
            </Button>
          ) : (
            <>
              <Text size="sm">
                Адрес создан <MomentText at={madeAt} />.
              </Text>
              <Group>
                <Button variant="default" loading={make.isPending} onClick={() => void replace()}>
                  Создать новый вместо него
                </Button>
                <Button
                  variant="default"
                  color="red"
                  loading={revoke.isPending}
                  onClick={() => void takeBack()}
                >
                  Отозвать адрес
                </Button>
              </Group>
            </>
          )}
        </Stack>
      )}
    </Loaded>
  )
}
