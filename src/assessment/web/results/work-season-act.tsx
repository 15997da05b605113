import { Anchor, Menu } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { WorkSeason } from '../../domain/work-season.ts'
import { saySeasonOfWork, type WorkCard } from '../../results-contract.ts'
import { seasonChoices } from './season-words.ts'

/** «Указать, когда писали»: years are compared by it. Exams have no such question. */
export function WorkSeasonAct({ card: { workId, key, written } }: { card: WorkCard }) {
  const may = useMay()
  const params = { workId }
  const back = useAction(saySeasonOfWork, { said: 'Вернули, как было' })
  const say = useAction(saySeasonOfWork, {
    onDone: ({ version }) =>
      offerUndo('Записано, когда писали работу', () =>
        back.mutate({ params, body: { said: written.said, version } }),
      ),
  })
  const { version } = written
  if (version === null || !may('assessment.results.import')) return null
  const choose = (said: WorkSeason | null) => say.mutate({ params, body: { said, version } })
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Anchor component="button" type="button" className="on-paper-hidden" disabled={say.isPending}>
            {written.season === null ? 'Указать, когда писали' : 'Изменить, когда писали'}
          </Anchor>
        </Menu.Target>
        <Menu.Dropdown maw="min(28rem, 92vw)">
          {seasonChoices(key.year).map(({ value, label }) => (
            <Menu.Item key={value} disabled={written.said === value} onClick={() => choose(value)}>
              {label}
            </Menu.Item>
          ))}
          {written.said !== null && (
            <Menu.Item onClick={() => choose(null)}>Как сказано в файле или как обычно</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {' · '}
    </>
  )
}
