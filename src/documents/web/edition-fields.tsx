import { SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateField } from '#web-kit/date-field.tsx'
import type { EditionValues } from './edition-values.ts'

/** Requisites and days of an edition, for a form of any shape that holds them. */
export function EditionFields({
  values,
  errors,
  onChange,
}: {
  values: EditionValues
  errors: Readonly<Record<string, ReactNode>>
  onChange: (change: Partial<EditionValues>) => void
}) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label="Номер"
          placeholder="12-ОД"
          value={values.number}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
          error={errors.number}
        />
        <DateField
          label="Дата подписания"
          value={values.signedOn}
          onChange={(signedOn) => onChange({ signedOn })}
          error={errors.signedOn}
        />
      </SimpleGrid>
      <TextInput
        label="Кто подписал"
        value={values.signatory}
        onChange={(event) => onChange({ signatory: event.currentTarget.value })}
        error={errors.signatory}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField
          label="Действует с"
          description="Если не указать, то с даты подписания."
          value={values.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
          error={errors.validFrom}
        />
        <DateField
          label="Действует по"
          description="Последний день. Пусто — бессрочно."
          value={values.validTo}
          onChange={(validTo) => onChange({ validTo })}
          error={errors.validTo}
        />
      </SimpleGrid>
      {values.validTo !== null && (
        <TextInput
          label="Чем отменён"
          placeholder="приказ от 12.08.2026 № 41"
          value={values.endBasis}
          onChange={(event) => onChange({ endBasis: event.currentTarget.value })}
          error={errors.endBasis}
        />
      )}
    </>
  )
}
