import type { OpenIframeModalAction } from '@hubspot/ui-extensions'
import { release, retain } from '@remote-ui/rpc'
import { useState } from 'react'

type Payload = Parameters<OpenIframeModalAction>[0]

/** The one iframe a surface has open, and why it may not be shown where the app does not permit its origin. */
export interface OpenIframe extends Payload {
  refusal: string | null
  close: () => void
}

/** `openIframeModal`: only origins of `permittedUrls.iframe` are shown. */
export function useIframeModal(permitted: readonly string[]) {
  const [open, setOpen] = useState<OpenIframe | null>(null)
  const openIframeModal: OpenIframeModalAction = (payload, onClose) => {
    retain(onClose)
    const close = () => {
      setOpen(null)
      onClose?.()
      release(onClose)
    }
    setOpen({ ...payload, refusal: refusalOf(payload.uri, permitted), close })
  }
  return { iframe: open, openIframeModal }
}

function refusalOf(uri: string, permitted: readonly string[]): string | null {
  if (!URL.canParse(uri)) return `${uri} is not an address`
  const { origin } = new URL(uri)
  return permitted.includes(origin)
    ? null
    : `${origin} is not in permittedUrls.iframe of the app's configuration`
}
