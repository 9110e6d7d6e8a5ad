import { createContext, useContext } from 'react'
import type { PortalView } from '../record.ts'
import type { ProjectView } from '../surface.ts'

/** What holds for everything on show: the portal, the project, and the way to another address. */
export interface Visit {
  portal: PortalView
  project: ProjectView
  go: (url: string) => void
}

const VisitContext = createContext<Visit | null>(null)
export const VisitProvider = VisitContext.Provider

export function useVisit(): Visit {
  const visit = useContext(VisitContext)
  if (!visit) throw new Error('There is no visit around this part of the page')
  return visit
}
