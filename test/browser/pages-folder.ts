import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly pagesFolder: string
  }
}

/** Where this run has built its pages: no other run, and no server that is at work, changes them. */
export const pagesFolder = inject('pagesFolder')
