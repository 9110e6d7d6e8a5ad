import type { HrefProp, LinkProps } from '@hubspot/ui-extensions'
import type { MouseEvent } from 'react'
import { clickEvent } from './events.ts'
import { useNavigate } from './Navigation.tsx'
import { useOverlay } from './Overlay.tsx'

/** Where a link leads and whether it opens apart from the record. */
export function target(href: HrefProp): { url: string; external: boolean } {
  if (typeof href === 'string') return { url: href, external: /^https?:/.test(href) }
  return { url: href.url, external: href.external ?? /^https?:/.test(href.url) }
}

export function Link({ href, children, onClick, overlay, preventDefault, variant = 'primary' }: LinkProps) {
  const { opener, layer, reactions } = useOverlay(overlay)
  const navigate = useNavigate()
  const { url, external } = target(href)
  const click = (event: MouseEvent) => {
    if (preventDefault || overlay || navigate(url)) event.preventDefault()
    opener()
    onClick?.(clickEvent(), reactions)
  }
  return (
    <>
      <a
        className={`k-link k-link-${variant}`}
        href={url}
        onClick={click}
        {...(external ? { target: '_blank', rel: 'noreferrer' } : {})}
      >
        {children}
      </a>
      {layer}
    </>
  )
}
