import { dateWords, momentWords } from './date-words.ts'

/** A calendar day, дд.мм.гггг; «—» when there is none. */
export function DateText({ date }: { date: string | null | undefined }) {
  if (!date) return <>—</>
  return (
    <time dateTime={date} className="digits">
      {dateWords(date)}
    </time>
  )
}

/** A moment of the person's clock: 31.05.2026 14:05. */
export function MomentText({ at }: { at: string | null | undefined }) {
  if (!at) return <>—</>
  return (
    <time dateTime={at} className="digits">
      {momentWords(at)}
    </time>
  )
}
