import { Text } from '@mantine/core'
import type { DraftStanding } from './use-report-draft.ts'

const words: Readonly<Record<DraftStanding, string>> = {
  unchanged: 'Ctrl + Enter — отправить',
  waiting: 'Черновик сохраняется…',
  saved: 'Черновик сохранён',
  here: 'Нет связи: черновик сохранён на этом компьютере и уйдёт на сервер, когда связь появится',
  gone: 'Поручения больше нет: план изменён. Текст остался на этой странице, скопируйте его, если он нужен',
}

/** Where what is typed is kept now. */
export function ReportDraftNote({ standing }: { standing: DraftStanding }) {
  return (
    <Text
      size="sm"
      c={standing === 'here' || standing === 'gone' ? 'var(--attention)' : 'dimmed'}
      role="status"
      // A phone has no such keys.
      {...(standing === 'unchanged' ? { visibleFrom: 'sm' } : {})}
    >
      {words[standing]}
    </Text>
  )
}
