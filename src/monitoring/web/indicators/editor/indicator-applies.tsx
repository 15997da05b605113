import { MultiSelect, SimpleGrid, Text, TextInput } from '@mantine/core'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { findRefusedUse } from '../../../domain/indicator/refused-uses.ts'
import { type Indicator, judgedKinds, pupilResultKinds } from '../../../domain/methodology/indicator.ts'
import { getMethodologyChoices } from '../../../methodologies-contract.ts'
import { judgedNames, pupilResultNames } from '../../../texts.ru.ts'
import { ChoiceField } from './choice-field.tsx'

/** Which organisations an indicator is of, whom it judges, and what is refused of that. */
export function IndicatorApplies({
  indicator,
  readOnly,
  onChange,
}: {
  indicator: Indicator
  readOnly: boolean
  onChange: (change: Partial<Indicator>) => void
}) {
  const may = useMay()
  const choices = useAnswer(
    getMethodologyChoices,
    {},
    { when: !readOnly && may('monitoring.methodology.manage') },
  )
  const { types, specifics, judged } = indicator
  const groups = [...new Set([...(choices.data?.groups ?? []), ...specifics])]
  const refused = findRefusedUse(indicator)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MultiSelect
          label="Для каких организаций"
          description="Не выбрано — для всех, у кого спрашивали форму."
          data={organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] }))}
          value={types}
          onChange={(chosen) => onChange({ types: organizationTypes.filter((one) => chosen.includes(one)) })}
          readOnly={readOnly}
          clearable={!readOnly}
          clearButtonProps={{ 'aria-label': 'Очистить: для каких организаций' }}
        />
        <MultiSelect
          label="Только с особенностью"
          description="Группы организаций из реестра; не выбрано — со всеми."
          data={groups}
          value={specifics}
          onChange={(chosen) => onChange({ specifics: chosen })}
          nothingFoundMessage="Групп в реестре пока нет"
          searchable
          readOnly={readOnly}
          clearable={!readOnly}
          clearButtonProps={{ 'aria-label': 'Очистить: только с особенностью' }}
        />
        <ChoiceField
          label="Кого оценивает"
          values={judgedKinds}
          names={judgedNames}
          value={judged}
          readOnly={readOnly}
          onChange={(changed) => onChange({ judged: changed })}
        />
        <ChoiceField
          label="Результаты обучающихся"
          values={pupilResultKinds}
          names={pupilResultNames}
          value={indicator.pupilResults}
          readOnly={readOnly}
          onChange={(pupilResults) => onChange({ pupilResults })}
        />
      </SimpleGrid>
      {judged === 'teacher' && (
        <TextInput
          label="Документ, в котором педагог попросил учесть результаты обучающихся"
          value={indicator.wish ?? ''}
          onChange={(event) => onChange({ wish: event.currentTarget.value || null })}
          readOnly={readOnly}
        />
      )}
      {refused && (
        <Text role="alert" c="var(--bad)">
          {refused.message}
        </Text>
      )}
    </>
  )
}
