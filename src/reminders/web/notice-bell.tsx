import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { countNotices } from '../contract.ts'
import classes from './notices.module.css'

const FIVE_MINUTES = 5 * 60_000

/** The way to «Уведомления» in the top bar, with how many are not read yet. */
export function NoticeBell() {
  const unread = useAnswer(countNotices, {}, { everyMs: FIVE_MINUTES }).data?.unread ?? 0
  const words =
    unread === 0
      ? 'Уведомления'
      : `Уведомления: ${plural(unread, ['непрочитанное', 'непрочитанных', 'непрочитанных'])}`
  return (
    <Button
      variant="subtle"
      px={8}
      title={words}
      aria-label={words}
      renderRoot={(props) => <Link {...props} to="/notices" search={{}} data-plain />}
    >
      <IconBell size={18} aria-hidden />
      {unread > 0 && (
        <span className={`${classes.unread} digits`} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Button>
  )
}
