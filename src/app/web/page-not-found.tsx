import { EmptyState } from '#web-kit/empty-state.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'

export function PageNotFound() {
  return (
    <>
      <PageHeader title="Страница не найдена" />
      <EmptyState title="По этому адресу ничего нет" action={<PageButton to="/">На обзор</PageButton>}>
        Проверьте адрес или найдите нужное через поиск вверху страницы (Ctrl K).
      </EmptyState>
    </>
  )
}
