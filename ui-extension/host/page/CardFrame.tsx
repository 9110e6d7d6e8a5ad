import { RemoteRenderer } from '@remote-ui/react/host'
import { Alert } from '../../kit/Alert.tsx'
import { OverlayProvider, useOverlays } from '../../kit/Overlay.tsx'
import { LoadingSpinner } from '../../kit/States.tsx'
import { CardBoundary } from './CardBoundary.tsx'
import { Toasts, useToasts } from './Toasts.tsx'
import { type CardPlace, useCard } from './useCard.ts'

/** One card as the CRM frames it. Its genuine bundle runs in a worker; only its remote tree is drawn here. */
export function CardFrame(place: CardPlace) {
  const overlays = useOverlays()
  const { toasts, add } = useToasts()
  const { receiver, controller, failure, started } = useCard(place, {
    addAlert: add,
    closeOverlay: overlays.close,
  })
  return (
    <section className="p-card" aria-label={`${place.title} card`} data-card={place.bundle}>
      <header>
        <h2>{place.title}</h2>
        <span className="k-microcopy">Perennial</span>
      </header>
      <div className="p-card-body">
        <Toasts toasts={toasts} />
        {failure ? (
          <Alert title="This card stopped" variant="danger">
            {failure}
          </Alert>
        ) : null}
        {started || failure ? null : <LoadingSpinner label={`Starting ${place.title}`} layout="centered" />}
        <CardBoundary>
          <OverlayProvider overlays={overlays}>
            <RemoteRenderer receiver={receiver} controller={controller} />
          </OverlayProvider>
        </CardBoundary>
      </div>
    </section>
  )
}
