import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ActionView } from '../../domain/views/action-view.ts'
import { DeadlineReading } from '../draft/deadline-reading.tsx'
import classes from './action-facts.module.css'

/** What the document says of an action, and where in the file it stands. */
export function ActionFacts({ action }: { action: ActionView }) {
  const { points, deadlineText, deadlines, performersText, expectedResultText, extra, placeText } = action
  return (
    <dl className={classes.facts}>
      {points.length > 0 && (
        <Fact name="Состоит из">
          <ul className={classes.points}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name="Срок в документе">
        {deadlineText || 'не указан'}
        <DeadlineReading text={deadlineText} deadlines={deadlines} />
      </Fact>
      <Fact name="Исполнители">{performersText || 'не указаны'}</Fact>
      {expectedResultText && <Fact name="Ожидаемый результат">{expectedResultText}</Fact>}
      {Object.entries(extra).map(([heading, text]) => (
        <Fact key={heading} name={heading}>
          {text}
        </Fact>
      ))}
      {placeText && (
        <Fact name="Откуда это">
          <Text span c="dimmed">
            {placeText} загруженного файла
          </Text>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
