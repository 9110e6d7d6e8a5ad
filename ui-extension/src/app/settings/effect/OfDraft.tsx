import { Text } from '@hubspot/ui-extensions'
import type { DraftRequest } from '@perennial/shared/wire/settings-draft'
import type { ReactNode } from 'react'
import type { Draft } from '../draft/useDraft.ts'
import { Effect } from './Effect.tsx'

interface OfDraftProps<T> {
  what: string
  draft: Draft
  ask: (draft: DraftRequest) => Promise<T>
  children: (value: T) => ReactNode
}

/** What the draft would do, asked again after every change that is kept; nothing while there is none, or while it has errors. */
export function OfDraft<T>({ what, draft: { kept, keeping, edits }, ask, children }: OfDraftProps<T>) {
  if (edits.length === 0)
    return <Text variant="microcopy">{`${what} is shown once something is edited.`}</Text>
  if (keeping || kept === null)
    return <Text variant="microcopy">{`${what} follows once the change is kept.`}</Text>
  if (!kept.ok) return <Text variant="microcopy">{`${what} is unknown until the draft is mended.`}</Text>
  const { base } = kept
  return (
    <Effect what={what} question={kept.savedAt} answer={() => ask({ base, edits: kept.edits })}>
      {children}
    </Effect>
  )
}
