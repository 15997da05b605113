import { Button } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import {
  type CatalogueCard,
  confirmCatalogueWork,
  downloadCatalogueWork,
  type EditionView,
  removeCatalogueWork,
  restoreCatalogueWork,
  unconfirmCatalogueWork,
} from '../../catalogue-contract.ts'

/** What may be done with a work: take it home, make one's own version, confirm, copy to another year. */
export function WorkActs({
  card,
  edition,
  onEdit,
}: {
  card: CatalogueCard
  edition: EditionView
  onEdit: () => void
}) {
  const mayEdit = useMay()('assessment.catalogue.edit')
  const from = { from: card.address }
  return (
    <>
      <Button
        variant="default"
        component="a"
        href={addressOf(downloadCatalogueWork, { params: { address: card.address } })}
      >
        Скачать .xlsx
      </Button>
      {mayEdit && (
        <PageButton to="/catalogue/add" search={{ ...from, as: 'copy' }} variant="default">
          Копия на другой год
        </PageButton>
      )}
      {mayEdit && (edition.editionId === null || edition.removed) && (
        <PageButton to="/catalogue/add" search={{ ...from, as: 'own' }}>
          Сделать свою версию
        </PageButton>
      )}
      {mayEdit && edition.editionId !== null && !edition.removed && (
        <OwnActs edition={edition} editionId={edition.editionId} onEdit={onEdit} />
      )}
    </>
  )
}

function OwnActs({
  edition,
  editionId,
  onEdit,
}: {
  edition: EditionView
  editionId: number
  onEdit: () => void
}) {
  const params = { editionId }
  const { version } = edition
  const restore = useAction(restoreCatalogueWork, { said: 'Версия возвращена' })
  const remove = useAction(removeCatalogueWork, {
    onDone: ({ editions }) => {
      const removed = editions.find((one) => one.editionId === editionId)
      if (!removed) return
      offerUndo('Версия работы убрана из каталога', () =>
        restore.mutate({ params, body: { version: removed.version } }),
      )
    },
  })
  const confirm = useAction(confirmCatalogueWork, { said: 'Работа подтверждена' })
  const unconfirm = useAction(unconfirmCatalogueWork, { said: 'Работа снова черновик' })
  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, query: { version } })}
      >
        Убрать
      </Button>
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
      {edition.status === 'draft' ? (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ params, body: { version } })}>
          Сверено с документом
        </Button>
      ) : (
        <Button
          variant="default"
          loading={unconfirm.isPending}
          onClick={() => unconfirm.mutate({ params, body: { version } })}
        >
          Вернуть в черновики
        </Button>
      )}
    </>
  )
}
