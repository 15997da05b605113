import { Button, Group, Text } from '@mantine/core'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { markNoticesRead, type NoticeView } from '../contract.ts'
import { describeLine, sinceWords } from '../domain/describe-line.ts'
import type { DigestLine, Matter } from '../domain/digest-line.ts'
import classes from './notices.module.css'

const badges: Readonly<Record<DigestLine['kind'], { tone: StateTone; words: string }>> = {
  'due-soon': { tone: 'active', words: 'Скоро срок' },
  'due-today': { tone: 'attention', words: 'Срок сегодня' },
  overdue: { tone: 'bad', words: 'Просрочено' },
  controlled: { tone: 'bad', words: 'Контроль' },
  escalated: { tone: 'bad', words: 'Давно просрочено' },
  'form-soon': { tone: 'active', words: 'Скоро сдавать' },
  'form-today': { tone: 'attention', words: 'Сдать сегодня' },
  'form-overdue': { tone: 'bad', words: 'Не сдано' },
  'form-asked': { tone: 'attention', words: 'Напоминание' },
  'survey-asked': { tone: 'attention', words: 'Напоминание' },
  'matter-soon': { tone: 'active', words: 'Скоро срок' },
  'matter-today': { tone: 'attention', words: 'Срок сегодня' },
  'matter-overdue': { tone: 'bad', words: 'Срок прошёл' },
  'matter-controlled': { tone: 'bad', words: 'Контроль' },
  'results-loaded': { tone: 'good', words: 'Загрузка' },
  'papers-packed': { tone: 'good', words: 'Документы' },
}

const matterPages: Readonly<Record<Matter, { to: string; words: string }>> = {
  appeals: { to: '/outreach/hotline', words: 'Открыть горячую линию' },
  publications: { to: '/outreach/publications', words: 'Открыть публикации' },
  findings: { to: '/control/findings', words: 'Открыть, что устранить' },
  'hearing-reports': { to: '/control/hearings', words: 'Открыть отчёты руководителей' },
  dossiers: { to: '/objectivity/dossiers', words: 'Открыть досье' },
  support: { to: '/support/cases', words: 'Открыть помощь школам' },
  surveys: { to: '/surveys', words: 'Открыть опросы' },
  attestations: { to: '/my-forms', words: 'Открыть мои формы' },
  'support-reviews': { to: '/support/cases', words: 'Открыть помощь школам' },
  recommendations: { to: '/cycle/recommendations', words: 'Открыть рекомендации' },
  measures: { to: '/cycle/decisions', words: 'Открыть меры' },
}

/** One line of a day's digest: what, where to go, and whether it was read. */
export function NoticeLine({ notice, names }: { notice: NoticeView; names: ReadonlyMap<number, string> }) {
  const { noticeId, line, isRead } = notice
  const mark = useAction(markNoticesRead)
  const words = describeLine(line)
  const { words: badge, tone: usual } = badges[line.kind]
  const tone = 'outcome' in line && line.outcome === 'stopped' ? 'bad' : usual
  const read = () => {
    if (!isRead) mark.mutate({ body: { noticeIds: [noticeId] } })
  }
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <Group gap="sm">
          <StateBadge tone={tone}>{badge}</StateBadge>
          {!isRead && (
            <Text size="sm" fw={600}>
              Новое
            </Text>
          )}
        </Group>
        <Text mt={4} fw={isRead ? 400 : 600}>
          {words.charAt(0).toLocaleUpperCase('ru') + words.slice(1)}
        </Text>
        {'organizations' in line ? (
          <details onToggle={read}>
            <summary>Какие организации</summary>
            <ul className={classes.organizations}>
              {line.organizations.map(({ organizationId, count, since }) => (
                <li key={organizationId}>
                  <PageLink to={`/organizations/${organizationId}`} underline="always">
                    {names.get(organizationId) ?? `Организация ${organizationId}`}
                  </PageLink>
                  : {plural(count, ['задача', 'задачи', 'задач'])}, {sinceWords({ count, since })}
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <Text size="sm" onClick={read}>
            {line.kind === 'results-loaded' ? (
              <PageLink to={`/results/imports/${line.importId}`}>Открыть загрузку</PageLink>
            ) : line.kind === 'papers-packed' ? (
              <PageLink to={`/papers/packages/${line.packageId}`}>Открыть архив</PageLink>
            ) : 'about' in line ? (
              <PageLink to={matterPages[line.about].to}>{matterPages[line.about].words}</PageLink>
            ) : line.kind.startsWith('form-') ? (
              <PageLink to="/my-forms">Открыть мои формы</PageLink>
            ) : (
              <PageLink to="/tasks" search={line.kind === 'overdue' ? { state: 'overdue' } : {}}>
                Открыть мои задачи
              </PageLink>
            )}
          </Text>
        )}
      </div>
      {!isRead && (
        <Button
          variant="default"
          size="compact-sm"
          loading={mark.isPending}
          aria-label={`Прочитано: ${words}`}
          onClick={read}
        >
          Прочитано
        </Button>
      )}
    </li>
  )
}
