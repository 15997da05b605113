import { List, Stack, Text } from '@mantine/core'
import { plural } from '#web-kit/plural.ts'
import type { ImportLine, WorkLine } from '../imports-contract.ts'
import { formatNames, partChangeNames, partChangesDone, workSeasonNames } from '../texts.ru.ts'
import { workWords } from './work-words.ts'

/** In a few sentences: what the file is, which works it brings, what would change, what was left behind. */
export function ImportSummary({ line }: { line: ImportLine }) {
  const { format, works, flags, appeals, dropped, problemCounts, refusal } = line
  if (refusal) {
    return (
      <Text size="sm" c="var(--bad)">
        {refusal.title}
        {refusal.detail && `. ${refusal.detail}`}
      </Text>
    )
  }
  if (format === null) return null
  return (
    <Stack gap={4}>
      <Text size="sm">Узнан как: {formatName(format)}</Text>
      <List size="sm" spacing={2}>
        {works.map((work) => (
          <List.Item key={`${workWords(work, work.sitting)} ${work.reported}`}>
            <WorkSentence work={work} isLoaded={line.state === 'imported'} />
          </List.Item>
        ))}
        {line.state === 'read' &&
          works.map(
            ({ fewer, ...work }) =>
              fewer && (
                <List.Item key={`fewer ${workWords(work, work.sitting)}`} c="var(--attention)">
                  {workWords(work, work.sitting)}: учеников станет намного меньше. Организаций —{' '}
                  {fewer.schools}: сейчас в них {fewer.before}, в файле {fewer.after}
                </List.Item>
              ),
          )}
        {line.state === 'read' &&
          works.map(
            ({ seasonDiffers, ...work }) =>
              seasonDiffers && (
                <List.Item key={`season ${workWords(work, work.sitting)}`} c="var(--attention)">
                  {workWords(work, work.sitting)}: загруженную раньше работу с этим названием писали в другое
                  время года. Если это две разные работы, не загружайте файл: прежние результаты этих
                  организаций заменятся. Нажмите «Не загружать», отправьте файл снова с указанием столбцов и
                  назовите срез.
                </List.Item>
              ),
          )}
        {flags.schools > 0 && (
          <List.Item>
            Официальный список: {plural(flags.schools, ['строка', 'строки', 'строк'])}, из них не наших
            организаций: {flags.leftOut}
          </List.Item>
        )}
        {appeals.changes > 0 && (
          <List.Item>
            Изменений по апелляциям: {appeals.changes}
            {appeals.unmatched !== null &&
              appeals.unmatched > 0 &&
              `; работ, к которым они относятся, не нашлось: ${appeals.unmatched}`}
          </List.Item>
        )}
      </List>
      {dropped.length > 0 && (
        <Text size="sm">Личные сведения не сохраняются, столбцы: {dropped.join(', ')}.</Text>
      )}
      {problemCounts.error + problemCounts.warning > 0 && (
        <Text size="sm" c="var(--attention)">
          Замечаний: {problemCounts.error + problemCounts.warning}
        </Text>
      )}
    </Stack>
  )
}

function WorkSentence({ work, isLoaded }: { work: WorkLine; isLoaded: boolean }) {
  const becomes = isLoaded ? partChangesDone : partChangeNames
  const { schools, participants, absent, quarantined, itemsAgree, reported, season } = work
  const own = schools.new + schools.replaced + schools.same
  const isRegional = reported && own + schools.leftOut === 0
  const changes = [
    schools.new > 0 ? `${becomes.new} — ${schools.new}` : null,
    schools.replaced > 0 ? `${becomes.replaced} — ${schools.replaced}` : null,
    schools.same > 0 ? `${becomes.same} — ${schools.same}` : null,
  ].filter((part) => part !== null)
  return (
    <>
      <b>{workWords(work, work.sitting)}</b>
      {season && `, ${workSeasonNames[season]}`}
      {reported ? ' (показатели как опубликованы)' : ''}:{' '}
      {isRegional
        ? 'регион и муниципалитеты, без организаций'
        : `${own === 0 ? 'организации не найдены' : `организации ${changes.join(', ')}`}; участников ${participants}`}
      {absent > 0 && `, отсутствовали ${absent}`}
      {quarantined > 0 && `, отложено строк ${quarantined}`}
      {schools.leftOut > 0 && `; организаций не из реестра: ${schools.leftOut}`}
      {schools.leftOut > 0 && own === 0 && !isLoaded && '. Откройте файл и укажите, чьи это коды'}
      {!itemsAgree && '. Задания не те, что в загруженных раньше: баллы войдут только в общие итоги'}
    </>
  )
}

export function formatName(format: string): string {
  const names: Readonly<Record<string, string>> = formatNames
  return names[format] ?? format
}
