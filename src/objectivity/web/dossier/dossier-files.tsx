import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { fileExtensions, mostFileBytes } from '#documents/domain/stored-file.ts'
import { download } from '#web-kit/api.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import {
  addDossierFile,
  type DossierView,
  downloadDossierFile,
  moveDossierFileAway,
} from '../../dossier-contract.ts'

/** Files of one side of a dossier. */
export function DossierFiles({
  dossier: { organizationId, dossierId, files },
  side,
  mayChange,
}: {
  dossier: DossierView
  side: 'school' | 'authority'
  mayChange: boolean
}) {
  const params = { organizationId, dossierId }
  const own = files.filter((file) => file.side === side)
  const add = useAction(addDossierFile, { said: 'Файл приложен' })
  const restore = useAction(moveDossierFileAway, { said: 'Файл возвращён' })
  const remove = useAction(moveDossierFileAway)
  return (
    <Stack gap="xs" maw="46rem">
      {own.length > 0 && (
        <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {own.map(({ sha256, fileName }) => (
            <Group key={sha256} component="li" gap="sm">
              <Anchor
                component="button"
                type="button"
                onClick={() =>
                  void download(downloadDossierFile, { params: { ...params, sha256 } }).catch(notifyProblem)
                }
              >
                {fileName}
              </Anchor>
              {mayChange && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Убрать файл: ${fileName}`}
                  onClick={() =>
                    remove.mutate(
                      { params: { ...params, sha256 }, body: { removed: true } },
                      {
                        onSuccess: () =>
                          offerUndo(`Файл «${fileName}» убран`, () =>
                            restore.mutate({ params: { ...params, sha256 }, body: { removed: false } }),
                          ),
                      },
                    )
                  }
                >
                  Убрать
                </Button>
              )}
            </Group>
          ))}
        </Stack>
      )}
      {mayChange && (
        <FileDrop
          label={side === 'school' ? 'Перетащите сюда файл к ответу' : 'Перетащите сюда файл к итогу'}
          extensions={fileExtensions}
          mostBytes={mostFileBytes}
          isBusy={add.isPending}
          onFile={(file) => add.mutate({ params, body: {}, files: [file] })}
        />
      )}
      {!mayChange && own.length === 0 && (
        <Text size="sm" c="dimmed">
          Файлов нет.
        </Text>
      )}
    </Stack>
  )
}
