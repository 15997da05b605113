import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { ProblemPanel } from '#web-kit/problem-panel.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { downloadImportTemplate, type ImportPreview, previewImport } from '../contract.ts'
import { type AppliedImport, ImportApplied } from './import-applied.tsx'
import { ImportPreviewStep } from './import-preview-step.tsx'
import { PastImports } from './past-imports.tsx'

const EXTENSIONS = ['.xlsx', '.xls', '.ods', '.csv'] as const

type Step =
  | { at: 'file' }
  | { at: 'preview'; file: File; preview: ImportPreview }
  | { at: 'applied'; applied: AppliedImport }

/** A registry from a file: drop it, look at what would happen, apply, and take it back if it was a mistake. */
export function ImportPage() {
  const [step, setStep] = useState<Step>({ at: 'file' })
  const [refusal, setRefusal] = useState<ProblemError | null>(null)
  const preview = useAction(previewImport, {
    onProblem: (problem) => {
      setRefusal(problem)
      return true
    },
  })
  const take = (file: File) => {
    setRefusal(null)
    preview.mutate(
      { files: [file] },
      { onSuccess: (seen) => setStep({ at: 'preview', file, preview: seen }) },
    )
  }
  return (
    <>
      <PageHeader
        title="Загрузка организаций из файла"
        above={<PageLink to="/organizations">Организации</PageLink>}
        meaning="До кнопки «Загрузить» в реестре ничего не меняется: сначала вы увидите, что произойдёт с каждой строкой."
      />
      {step.at === 'file' && (
        <Stack gap="lg" maw="52rem">
          <FileDrop
            label="Перетащите сюда файл со списком организаций"
            extensions={EXTENSIONS}
            mostBytes={previewImport.files?.bytesEach ?? 0}
            onFile={take}
            isBusy={preview.isPending}
          />
          {refusal && <ProblemPanel problem={refusal} />}
          <Group gap="sm">
            <Text size="sm">Нет готового списка?</Text>
            <Button
              variant="default"
              onClick={() => void download(downloadImportTemplate, {}).catch(notifyProblem)}
            >
              Скачать образец .xlsx
            </Button>
          </Group>
          <PastImports />
        </Stack>
      )}
      {step.at === 'preview' && (
        <ImportPreviewStep
          file={step.file}
          preview={step.preview}
          onApplied={(applied) => setStep({ at: 'applied', applied })}
          onAnother={() => setStep({ at: 'file' })}
        />
      )}
      {step.at === 'applied' && (
        <ImportApplied applied={step.applied} onAnother={() => setStep({ at: 'file' })} />
      )}
    </>
  )
}
