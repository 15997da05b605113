import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFileCertificate,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { AnyEndpoint } from '#kernel/endpoint.ts'
import { download, type RequestOf } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { printAnnex, printPlanPdf } from '../../print-contract.ts'

/** The plan on paper: as the annex to its order, as a pdf, or this page as it stands. */
export function PlanPapers({ plan }: { plan: PlanView }) {
  const may = useMay()
  const go = useGo()
  const [isMaking, setMaking] = useState(false)
  const take = async <E extends AnyEndpoint>(endpoint: E, request: RequestOf<E>) => {
    setMaking(true)
    await download(endpoint, request).catch((error: unknown) => notifyProblem(problemOf(error)))
    setMaking(false)
  }
  const request = { params: { planId: plan.id } }
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          loading={isMaking}
          leftSection={<IconPrinter size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          Печать
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          onClick={() => void take(printAnnex, request)}
        >
          {plan.status === 'approved' ? 'Приложение к приказу, docx' : 'Проект приложения, docx'}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          onClick={() => void take(printPlanPdf, request)}
        >
          План, pdf
        </Menu.Item>
        {may('templates.paper.make') && (
          <Menu.Item
            leftSection={<IconFileCertificate size={18} aria-hidden />}
            onClick={() => go('/papers/new', { kind: 'plan-order', subject: `plan:${plan.id}` })}
          >
            Приказ об утверждении по шаблону
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          Напечатать эту страницу
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
