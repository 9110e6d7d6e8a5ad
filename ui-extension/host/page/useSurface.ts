import { createRemoteReceiver } from '@remote-ui/core'
import { createEndpoint, fromWebWorker, type RemoteCallable, retain } from '@remote-ui/rpc'
import { useEffect, useRef, useState } from 'react'
import { controller } from '../../kit/controller.tsx'
import type { AppPageLocation, CardWorker } from '../channel.ts'
import { cardHost, type PageActions, type Standing } from './cardHost.ts'
import { useVisit } from './Visit.ts'

interface Changing {
  /** The app page on show; only routers look at it. */
  appPage: AppPageLocation
  /** Grows whenever the record changed under the surface. */
  changes: number
}

/** Runs a surface's bundle in its own worker for as long as the component is mounted. */
export function useSurface(standing: Standing, { appPage, changes }: Changing, actions: PageActions) {
  const visit = useVisit()
  const [failure, setFailure] = useState<string | null>(null)
  const [started, setStarted] = useState(false)
  const worker = useRef<RemoteCallable<CardWorker> | null>(null)
  const [stage] = useState(() => ({ receiver: createRemoteReceiver(), controller }))
  const { bundle } = standing.surface
  // biome-ignore lint/correctness/useExhaustiveDependencies: a surface keeps the place it was mounted in; the frame is keyed by it
  useEffect(() => {
    const thread = new Worker('/worker.js', { name: bundle })
    thread.addEventListener('error', event => setFailure(event.message))
    const { call } = createEndpoint<CardWorker>(fromWebWorker(thread))
    worker.current = call
    const host = { ...cardHost(standing, visit, actions, setFailure), appPage }
    retain(stage.receiver.receive)
    call.start(stage.receiver.receive, `/bundles/${bundle}.js`, host).then(
      () => setStarted(true),
      error => setFailure(error instanceof Error ? error.message : String(error)),
    )
    return () => thread.terminate()
  }, [])

  const page = JSON.stringify(appPage)
  useEffect(() => {
    if (started) worker.current?.goTo(JSON.parse(page))
  }, [started, page])
  useEffect(() => {
    if (changes > 0) worker.current?.recordChanged()
  }, [changes])
  return { ...stage, failure, started }
}
