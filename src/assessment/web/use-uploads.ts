import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '#web-kit/api.ts'
import { type ProblemError, problemOf } from '#web-kit/problem-error.ts'
import { uploadResults } from '../imports-contract.ts'

/** The last two folders of a file that came in a dropped folder: archives are kept as 2020/4/Математика.xlsx. */
function folderOf(file: File): string | undefined {
  const path = 'path' in file && typeof file.path === 'string' ? file.path : file.webkitRelativePath
  const folders = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  return folders.slice(0, -1).slice(-2).join('/').slice(-200) || undefined
}

export type Sending = {
  readonly key: number
  readonly name: string
  readonly state: 'waits' | 'goes' | 'already-open' | 'refused'
  readonly problem?: ProblemError
}

/** Sends files one after another; those that have arrived leave the list, because the list of imports shows them. */
export function useUploads() {
  const client = useQueryClient()
  const [sending, setSending] = useState<readonly Sending[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const nextKey = useRef(0)

  const put = (key: number, change: Partial<Sending> | null) =>
    setSending((all) =>
      change === null
        ? all.filter((one) => one.key !== key)
        : all.map((one) => (one.key === key ? { ...one, ...change } : one)),
    )

  const send = (file: File) => {
    const key = nextKey.current++
    setSending((all) => [...all, { key, name: file.name, state: 'waits' }])
    queue.current = queue.current.then(async () => {
      put(key, { state: 'goes' })
      try {
        const folder = folderOf(file)
        const { outcome } = await call(uploadResults, { body: folder ? { folder } : {}, files: [file] })
        put(key, outcome === 'created' ? null : { state: 'already-open' })
        await client.invalidateQueries()
      } catch (error) {
        put(key, { state: 'refused', problem: problemOf(error) })
      }
    })
  }
  return { sending, send, dismiss: (key: number) => put(key, null) }
}
