import { Group, Select } from '@mantine/core'
import { useAction } from '#web-kit/use-action.ts'
import { saveSection } from '../../contract.ts'
import type { SectionFields, SectionView } from '../../domain/views/action-view.ts'
import { isTrack, trackChoices } from '../track-choices.ts'
import classes from './draft.module.css'
import { DraftSectionMenu } from './draft-section-menu.tsx'
import { EditableText } from './editable-text.tsx'

/** The heading of a section: its number, its name, its track. */
export function DraftSectionHead({
  planId,
  section,
  lastActionId,
  isEditable,
}: {
  planId: number
  section: SectionView
  lastActionId: number | null
  isEditable: boolean
}) {
  const save = useAction(saveSection)
  const write = (fields: Partial<SectionFields>) =>
    save
      .mutateAsync({
        params: { planId, sectionId: section.id },
        body: { ...fields, version: section.version },
      })
      // The refusal has been shown; the cell keeps what was typed.
      .then(
        () => true,
        () => false,
      )
  const name = section.number === null ? `раздел «${section.title}»` : `раздел ${section.number}`
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <div className={classes.sectionTitle}>
        <div className={classes.sectionNumber}>
          <EditableText
            label={`Номер, ${name}`}
            text={section.number ?? ''}
            placeholder="№"
            isEditable={isEditable}
            onSave={(number) => write({ number: number || null })}
          />
        </div>
        <div className={classes.sectionName}>
          <EditableText
            label={`Название, ${name}`}
            text={section.title}
            isEditable={isEditable}
            onSave={(title) => write({ title })}
          />
        </div>
      </div>
      {isEditable && (
        <Group gap={4} wrap="nowrap" className="on-paper-hidden">
          <Select
            aria-label={`Направление, ${name}`}
            placeholder="Направление не определено"
            data={trackChoices}
            value={section.track}
            clearable
            clearButtonProps={{ 'aria-label': `Очистить направление, ${name}` }}
            w={260}
            onChange={(track) => void write({ track: isTrack(track) ? track : null })}
          />
          <DraftSectionMenu planId={planId} section={section} name={name} lastActionId={lastActionId} />
        </Group>
      )}
    </Group>
  )
}
