import type { AddAlertAction, CloseOverlayAction } from '@hubspot/ui-extensions'
import { createRemoteReceiver } from '@remote-ui/core'
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc'
import { useEffect, useState } from 'react'
import { controller } from '../../kit/controller.tsx'
import type { CardHost, CardWorker } from '../channel.ts'
import type { PortalView } from '../record.ts'
import { proxyFetch } from './proxyFetch.ts'

export interface CardPlace {
  bundle: string
  title: string
  location: 'crm.record.tab' | 'crm.record.sidebar'
  companyId: number
  portal: PortalView
  /** The card asked for the record's properties to be read again. */
  onChanged: () => void
}

interface PageActions {
  addAlert: AddAlertAction
  closeOverlay: CloseOverlayAction
}

/** Runs a card's bundle in its own worker for as long as the component is mounted. */
export function useCard(place: CardPlace, actions: PageActions) {
  const [failure, setFailure] = useState<string | null>(null)
  const [started, setStarted] = useState(false)
  const [stage] = useState(() => ({ receiver: createRemoteReceiver(), controller }))
  const { bundle } = place
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card keeps the place it was mounted in; the frame is keyed by it
  useEffect(() => {
    const worker = new Worker('/worker.js', { name: bundle })
    worker.addEventListener('error', event => setFailure(event.message))
    const endpoint = createEndpoint<CardWorker>(fromWebWorker(worker))
    const host = cardHost(place, actions, setFailure)
    retain(stage.receiver.receive)
    endpoint.call.start(stage.receiver.receive, `/bundles/${bundle}.js`, host).then(
      () => setStarted(true),
      error => setFailure(error instanceof Error ? error.message : String(error)),
    )
    return () => worker.terminate()
  }, [])
  return { ...stage, failure, started }
}

const companies = '0-2'

function cardHost(place: CardPlace, actions: PageActions, failed: CardHost['failed']): CardHost {
  const { portal, companyId, location, title, onChanged } = place
  return {
    failed,
    fetch: proxyFetch,
    context: {
      location,
      crm: { objectId: companyId, objectTypeId: companies },
      portal: { id: portal.portalId, timezone: portal.timeZone },
      extension: { appId: 1, appName: 'Perennial', cardTitle: title },
      user: viewer(),
    },
    actions: {
      ...actions,
      reloadPage: () => globalThis.location.reload(),
      refreshObjectProperties: onChanged,
      copyTextToClipboard: (text: string) => navigator.clipboard.writeText(text),
    },
  }
}

const viewer = (): CardHost['context']['user'] => ({
  id: 7,
  email: 'account.manager@example.com',
  emails: ['account.manager@example.com'],
  firstName: 'Ada',
  lastName: 'Marlow',
  roles: [],
  teams: [],
  permissions: [],
  locale: navigator.language,
  language: navigator.language.slice(0, 2),
})
