import { Button, FileButton } from '@mantine/core'
import { z } from 'zod'
import { notifyProblem } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { ProblemError } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import { FormSchema } from '../../domain/form/form.ts'
import { addForm, type FormCard } from '../../forms-contract.ts'

const SavedForm = z.object({ title: z.string(), purpose: z.string(), content: FormSchema })

/** Reads a form that another municipality, or oneself, has saved as a file. */
export function ImportForm() {
  const go = useGo()
  const add = useAction(addForm, {
    said: 'Форма прочитана из файла',
    onDone: ({ formId }) => go(`/collections/forms/${formId}`),
  })
  async function read(file: File | null) {
    if (!file) return
    const saved = SavedForm.safeParse(parse(await file.text()))
    if (!saved.success) {
      notifyProblem(
        new ProblemError({
          code: 'form-file',
          title: `Файл «${file.name}» не похож на сохранённую форму`,
          detail: 'Выберите файл, который сохранён кнопкой «Сохранить в файл» на странице формы.',
          status: 422,
        }),
      )
      return
    }
    const { title, purpose, content } = saved.data
    add.mutate({ body: { title, purpose, from: { kind: 'file', content } } })
  }
  return (
    <FileButton accept=".json" onChange={(file) => void read(file)}>
      {(props) => (
        <Button variant="default" loading={add.isPending} {...props}>
          Загрузить из файла
        </Button>
      )}
    </FileButton>
  )
}

/** Saves a form as a file that another installation can read. */
export function saveFormFile({
  title,
  purpose,
  content,
}: Pick<FormCard, 'title' | 'purpose' | 'content'>): void {
  const text = JSON.stringify({ title, purpose, content }, null, 2)
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${title.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 80)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
