import { Group, Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A named part of a page. */
export function Part({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }) {
  return (
    <Paper component="section" className="surface" p="lg" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{title}</Title>
        {acts && <span className="on-paper-hidden">{acts}</span>}
      </Group>
      {children}
    </Paper>
  )
}
