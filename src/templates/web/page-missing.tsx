import { EmptyState } from '#web-kit/empty-state.tsx'
import { PageLink } from '#web-kit/page-link.tsx'

/** A kind of paper that somebody has mistyped in the address. */
export function PageMissing() {
  return (
    <div role="alert">
      <EmptyState title="Такой страницы нет">
        Возможно, адрес набран с ошибкой. <PageLink to="/papers">К документам по шаблонам</PageLink>
      </EmptyState>
    </div>
  )
}
