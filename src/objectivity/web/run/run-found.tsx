import { Text } from '@mantine/core'
import { useState } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import type { Baseline } from '../../domain/baselines/baseline.ts'
import type { RunView } from '../../domain/shapes.ts'
import { ordinaryWords, worksWords } from '../../domain/stored/school-words.ts'
import { tierNames, tooLittleText } from '../../texts/signs.ru.ts'
import { OfficialPart } from '../dossier/official-part.tsx'
import { AccuracyPart } from './accuracy-part.tsx'
import { HeapingPart } from './heaping-part.tsx'
import { runSchoolColumns } from './run-school-columns.tsx'
import { UsualRules } from './usual-rules.tsx'

/** What a run that is done has found: three lists by the alphabet, all schools together, the official lists. */
export function RunFound({ run }: { run: RunView }) {
  const [rules, setRules] = useState<readonly Baseline[]>([])
  const { summary } = run
  const tooLittle = run.schoolRows.filter((school) => school.tooLittle && school.tier === 'nothing-found')
  const tiers = (['named', 'worth-a-look', 'nothing-found'] as const).map((tier) => ({
    tier,
    rows: run.schoolRows.filter(
      (school) => school.tier === tier && !(tier === 'nothing-found' && school.tooLittle),
    ),
  }))
  return (
    <>
      <Part title="Что проверено">
        <Facts
          lines={[
            ['Кто запустил', run.starterName],
            ['Работы', worksWords(run)],
            ['Доля ложных среди названных', `не более ${numberWords(run.q)}`],
            [
              'Прочитано',
              summary &&
                `${plural(summary.schools, ['школа', 'школы', 'школ'])}, ${plural(summary.rows, ['строка', 'строки', 'строк'])}`,
            ],
            ['Что считалось обычным', ordinaryWords(run)],
            ['Не учтено', run.exemptions.join('; ') || 'ничего'],
            ['Метод и данные', `версия ${run.method}, данные ${run.dataPrint ?? '—'}`],
          ]}
        />
        {summary?.canName === false && (
          <Text mt="sm" fw={600}>
            Данных мало: нужно не менее 10 школ и 100 сочетаний школы и работы. Никто не назван.
          </Text>
        )}
      </Part>
      <UsualRules chosen={rules} onChoose={setRules} />
      {tiers.map(({ tier, rows }) => (
        <Part key={tier} title={`${capital(tierNames[tier])}: ${rows.length}`}>
          {tierWords[tier] && (
            <Text c="dimmed" mb="sm" maw="46rem">
              {tierWords[tier]}
            </Text>
          )}
          <DataTable
            name="objectivity-schools"
            caption={capital(tierNames[tier])}
            rows={rows}
            columns={runSchoolColumns(run, tier, rules)}
            rowKey={({ organizationId }) => organizationId}
            inAddress={tier}
            empty={<Text c="dimmed">Таких школ нет.</Text>}
          />
        </Part>
      ))}
      {tooLittle.length > 0 && (
        <Part title={`${capital(tooLittleText)}: ${tooLittle.length}`}>
          <Text maw="46rem">
            Меньше 20 работ во всех выбранных:{' '}
            {tooLittle.map(({ organizationName }) => organizationName).join(', ')}.
          </Text>
        </Part>
      )}
      <HeapingPart run={run} />
      <OfficialPart run={run} />
      <AccuracyPart />
    </>
  )
}

const tierWords = {
  named: 'По алфавиту, без мест: порядок ничего не значит.',
  'worth-a-look': 'Большинство этих школ честные. Приглядитесь, прежде чем спрашивать.',
  'nothing-found': '',
} as const

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
