import type { AddAlertAction } from '@hubspot/ui-extensions'
import { useMemo } from 'react'
import type { CrmSource } from '../../kit/crm/CrmSource.ts'
import type { RecordRef } from './cardHost.ts'
import { takeAction, type Ways } from './crmActions.ts'
import { crmSource } from './crmSource.ts'

interface Around {
  go: Ways['go']
  /** Says to the person who looks what an action could not do; the card is told as well. */
  say: AddAlertAction
  /** Grows whenever the record changed: the components then ask anew. */
  changes: number
}

const open = (url: string) => {
  globalThis.open(url, '_blank', 'noopener')
}

/** The CRM for the components of one surface, the same as long as nothing changed. */
export function useCrmSource(record: RecordRef | null, { go, say, changes }: Around): CrmSource {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a surface keeps its record; a change of it has to be asked anew
  return useMemo(
    () =>
      crmSource(record, async action => {
        const errors = takeAction(action, { go, open })
        for (const message of errors) say({ type: 'warning', message })
        return errors
      }),
    [go, say, changes],
  )
}
