import { RemoteRenderer } from '@remote-ui/react/host'
import { Alert } from '../../kit/Alert.tsx'
import { CrmProvider } from '../../kit/crm/CrmSource.ts'
import { OverlayProvider, useOverlays } from '../../kit/Overlay.tsx'
import { LoadingSpinner } from '../../kit/States.tsx'
import type { AppPageLocation } from '../channel.ts'
import { CardBoundary } from './CardBoundary.tsx'
import type { Standing } from './cardHost.ts'
import { IframeModal } from './IframeModal.tsx'
import { useIframeModal } from './iframeModal.ts'
import { Toasts, useToasts } from './Toasts.tsx'
import { useCrmSource } from './useCrmSource.ts'
import { useSurface } from './useSurface.ts'
import { useVisit } from './Visit.ts'

interface SurfaceFrameProps extends Standing {
  appPage?: AppPageLocation
  changes?: number
  /** The surface asked for the record's properties to be read again. */
  onChanged?: () => void
}

const start: AppPageLocation = { path: '/', params: {} }

/** One surface as the CRM frames it. Its genuine bundle runs in a worker; only its remote tree is drawn here. */
export function SurfaceFrame({
  surface,
  record,
  appPage = start,
  changes = 0,
  onChanged,
}: SurfaceFrameProps) {
  const { project, go } = useVisit()
  const overlays = useOverlays()
  const { toasts, add } = useToasts()
  const crm = useCrmSource(record, { go, say: add, changes })
  const { iframe, openIframeModal } = useIframeModal(project.iframeOrigins)
  const { receiver, controller, failure, started } = useSurface(
    { surface, record },
    { appPage, changes },
    {
      addAlert: add,
      closeOverlay: overlays.close,
      openIframeModal,
      ...(onChanged ? { refreshObjectProperties: onChanged } : {}),
    },
  )
  const { name, bundle } = surface
  return (
    <section className="p-card" aria-label={`${name} card`} data-card={bundle}>
      <header>
        <h2>{name}</h2>
        <span className="k-microcopy">{project.name}</span>
      </header>
      <div className="p-card-body">
        <Toasts toasts={toasts} />
        {failure ? (
          <Alert title="This card stopped" variant="danger">
            {failure}
          </Alert>
        ) : null}
        {started || failure ? null : <LoadingSpinner label={`Starting ${name}`} layout="centered" />}
        <CardBoundary>
          <OverlayProvider overlays={overlays}>
            <CrmProvider value={crm}>
              <RemoteRenderer receiver={receiver} controller={controller} />
            </CrmProvider>
          </OverlayProvider>
        </CardBoundary>
        {iframe ? <IframeModal iframe={iframe} /> : null}
      </div>
    </section>
  )
}
