import type { AnswerValue } from './answers.ts'

/** A file as it was put: by its content in the store of files, under its own name. */
type FileAnswer = { readonly sha256: string; readonly fileName: string }

const MOST_NAME = 200

/** The answer of a file field: '3f2a… Устав.pdf'. It is a text, so that an answer stays a text and versions keep it. */
export function fileAnswer({ sha256, fileName }: FileAnswer): string {
  return `${sha256} ${fileName.slice(-MOST_NAME)}`
}

/** Undefined for anything else. */
export function readFileAnswer(value: AnswerValue | undefined): FileAnswer | undefined {
  if (typeof value !== 'string') return undefined
  const match = /^([0-9a-f]{64}) (.{1,200})$/u.exec(value)
  return match?.[1] && match[2] ? { sha256: match[1], fileName: match[2] } : undefined
}
