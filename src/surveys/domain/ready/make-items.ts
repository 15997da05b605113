import type { Item, Provenance, Scale } from '../questionnaire/questionnaire.ts'

/** Where the items of one ready questionnaire come from. */
export type Origin = { readonly source: string; readonly provenance: Provenance }

export const agree: Scale = {
  key: 'agree',
  steps: [
    { key: 'yes', label: 'Да', counts: 'for' },
    { key: 'rather_yes', label: 'Скорее да', counts: 'for' },
    { key: 'rather_no', label: 'Скорее нет', counts: 'against' },
    { key: 'no', label: 'Нет', counts: 'against' },
    { key: 'unsure', label: 'Трудно сказать', counts: 'aside' },
  ],
}

/** The same answers to a sentence that speaks of something bad. */
export const disagree: Scale = {
  key: 'disagree',
  steps: [
    { key: 'yes', label: 'Да', counts: 'against' },
    { key: 'rather_yes', label: 'Скорее да', counts: 'against' },
    { key: 'rather_no', label: 'Скорее нет', counts: 'for' },
    { key: 'no', label: 'Нет', counts: 'for' },
    { key: 'unsure', label: 'Трудно сказать', counts: 'aside' },
  ],
}

export const often: Scale = {
  key: 'often',
  steps: [
    { key: 'always', label: 'Почти всегда', counts: 'for' },
    { key: 'often', label: 'Часто', counts: 'for' },
    { key: 'seldom', label: 'Редко', counts: 'against' },
    { key: 'never', label: 'Никогда', counts: 'against' },
    { key: 'unsure', label: 'Не знаю', counts: 'aside' },
  ],
}

export const matters: Scale = {
  key: 'matters',
  steps: [
    { key: 'much', label: 'Очень важно', counts: 'for' },
    { key: 'some', label: 'Скорее важно', counts: 'for' },
    { key: 'little', label: 'Скорее не важно', counts: 'against' },
    { key: 'none', label: 'Не важно', counts: 'against' },
    { key: 'unsure', label: 'Не думал об этом', counts: 'aside' },
  ],
}

export const satisfied: Scale = {
  key: 'satisfied',
  steps: [
    { key: 'yes', label: 'Да', counts: 'for' },
    { key: 'no', label: 'Нет', counts: 'against' },
    { key: 'unsure', label: 'Трудно сказать', counts: 'aside' },
  ],
}

/** Items of one scale, named by a letter and a number: 'a1', 'a2'. */
export function scaleItems(letter: string, scale: Scale, texts: readonly string[], origin: Origin): Item[] {
  return texts.map((text, at) => ({
    kind: 'scale',
    key: `${letter}${at + 1}`,
    text,
    scale: scale.key,
    when: null,
    ...origin,
  }))
}

export function oneOf(
  key: string,
  text: string,
  choices: readonly string[],
  origin: Origin & { readonly isGroup?: boolean },
): Item {
  const { isGroup = false, source, provenance } = origin
  return {
    kind: 'one',
    key,
    text,
    choices: choices.map((label, at) => ({ key: `c${at + 1}`, label })),
    isGroup,
    when: null,
    source,
    provenance,
  }
}

export function freeText(key: string, text: string, origin: Origin): Item {
  return { kind: 'text', key, text, when: null, ...origin }
}
