import { foldToCyrillic } from './look-alike-letters.ts'

/**
 * The name of a class as one says it, letters in Cyrillic: '4А' for «4 «a»», «4-А», «04А». Null: nothing is said, or «нет».
 */
export function classNameOf(text: string): string | null {
  const bare = foldToCyrillic(text.toUpperCase()).replace(/[\s«»"'“”„._\-–—]|КЛАСС|КЛ/g, '')
  if (bare === '' || bare === 'НЕТ' || bare === '0') return null
  return bare.replace(/^0+(?=\d)/, '')
}

/** 1–11, or null where the name begins with no grade. */
export function gradeOfClass(className: string | null): number | null {
  const grade = Number(/^(\d{1,2})(?!\d)/.exec(className ?? '')?.[1] ?? Number.NaN)
  return grade >= 1 && grade <= 11 ? grade : null
}

/** 5А before 5Б before 10А; what has no grade stands last. */
export function compareClassNames(one: string, other: string): number {
  const grade = (gradeOfClass(one) ?? 99) - (gradeOfClass(other) ?? 99)
  return grade === 0 ? one.localeCompare(other, 'ru') : grade
}
