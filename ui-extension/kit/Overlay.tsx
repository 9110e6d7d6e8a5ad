import type { Reactions } from '@hubspot/ui-extensions'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'

/** Which modal or panel is open; one at a time. */
export interface Overlays {
  open: string | null
  show: (id: string) => void
  close: (id: string) => void
}

const OpenOverlay = createContext<Overlays>({ open: null, show: () => undefined, close: () => undefined })
/** Ids of the modals and panels that hang on one button, so that pressing it opens the first. */
const Attached = createContext<{ current: string[] } | null>(null)

export function useOverlays(): Overlays {
  const [open, setOpen] = useState<string | null>(null)
  const close = useCallback((id: string) => setOpen(now => (now === id ? null : now)), [])
  return useMemo(() => ({ open, show: setOpen, close }), [open, close])
}

export const OverlayProvider = ({ overlays, children }: { overlays: Overlays; children: ReactNode }) => (
  <OpenOverlay.Provider value={overlays}>{children}</OpenOverlay.Provider>
)

export const useOpenOverlay = (): Overlays => useContext(OpenOverlay)
export const useAttachment = () => useContext(Attached)

/** For components with an `overlay` prop: how to open it, the layer to render, and the reactions handlers get. */
export function useOverlay(overlay: ReactNode) {
  const { show, close } = useOpenOverlay()
  const ids = useRef<string[]>([])
  const opener = () => {
    const [first] = ids.current
    if (first) show(first)
  }
  const reactions: Reactions = { openModal: show, openPanel: show, closeModal: close, closePanel: close }
  const layer = overlay ? <Attached.Provider value={ids}>{overlay}</Attached.Provider> : null
  return { opener, layer, reactions }
}
