import { Button, Group, Text } from '@mantine/core'
import { MomentText } from '#web-kit/date-text.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { completenessOf } from '../../domain/form/completeness.ts'
import { maySubmit } from '../../domain/form/finding.ts'
import { type SheetView, submitSheet } from '../../sheets-contract.ts'
import classes from './fill.module.css'
import type { Filling } from './use-filling.ts'

/** At the foot of the form: what is saved, how much is left, and «Сдать». */
export function SubmitBar({
  view,
  filling,
  onTried,
}: {
  view: SheetView
  filling: Filling
  onTried: () => void
}) {
  const isOwn = view.filledBy === 'authority'
  const submit = useAction(submitSheet, { said: isOwn ? 'Лист заполнен' : 'Форма сдана' })
  const { part, whole } = completenessOf(view.form, filling.answers)
  const left = filling.findings.filter(({ explained }) => !explained)

  async function send() {
    onTried()
    if (!maySubmit(filling.findings)) {
      const [first] = left
      if (first) document.getElementById(`field-${first.field}`)?.scrollIntoView({ block: 'center' })
      return
    }
    const version = await filling.settle()
    if (version === undefined) return
    const params = { campaignId: view.campaignId, organizationId: view.organizationId }
    submit.mutate({ params, body: { version } })
  }

  return (
    <div className={`${classes.bar} on-paper-hidden`} data-foot-bar>
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" className="digits">
            Заполнено {part} из {whole}.{' '}
            {left.length > 0
              ? `Нужно исправить или дополнить: ${plural(left.length, ['место', 'места', 'мест'])}.`
              : ''}
          </Text>
          <Text size="sm" c="dimmed" role="status">
            <SavingWords filling={filling} />
          </Text>
        </div>
        <Button
          onClick={() => void send()}
          loading={submit.isPending}
          disabled={filling.saving === 'collided'}
        >
          {isOwn ? 'Завершить проверку' : 'Сдать'}
        </Button>
      </Group>
    </div>
  )
}

function SavingWords({ filling: { saving, savedAt } }: { filling: Filling }) {
  switch (saving) {
    case 'saving':
    case 'changed':
      return 'Записывается…'
    case 'offline':
      return 'Нет связи. Введённое хранится в этом браузере и запишется, когда связь вернётся.'
    case 'collided':
      return 'Не записано: выберите, какой вариант оставить.'
    case 'saved':
      return savedAt === null ? (
        'Всё, что вы введёте, записывается само.'
      ) : (
        <>
          Записано <MomentText at={savedAt} />
        </>
      )
  }
}
