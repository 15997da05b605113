import type { PlainDate } from '#kernel/plain-date.ts'
import type { ActCard } from '../contract.ts'

export type EditionView = ActCard['editions'][number]

/** The form of an edition: an empty text stands for «не указано». */
export type EditionValues = {
  number: string
  signedOn: PlainDate | null
  signatory: string
  validFrom: PlainDate | null
  validTo: PlainDate | null
  endBasis: string
}

export const emptyEdition: EditionValues = {
  number: '',
  signedOn: null,
  signatory: '',
  validFrom: null,
  validTo: null,
  endBasis: '',
}

export function valuesOfEdition(edition: EditionView): EditionValues {
  const { number, signedOn, signatory, validFrom, validTo, endBasis } = edition
  return {
    number: number ?? '',
    signedOn,
    signatory: signatory ?? '',
    validFrom,
    validTo,
    endBasis: endBasis ?? '',
  }
}

/** What is sent: an act is in force from the day it was signed where no other day is given. */
export function bodyOfEdition(values: EditionValues, validFrom: PlainDate) {
  return {
    number: values.number.trim() || null,
    signedOn: values.signedOn,
    signatory: values.signatory.trim() || null,
    validFrom,
    validTo: values.validTo,
    endBasis: values.endBasis.trim() || null,
  }
}

export const noDay = 'Укажите дату подписания или день, с которого документ действует'
