import type { ImageProps } from '@hubspot/ui-extensions'
import { clickEvent } from './events.ts'
import { target } from './Link.tsx'
import { useOverlay } from './Overlay.tsx'

/** A picture; one that leads somewhere or does something can be reached by keyboard. */
export function Image({ src, alt = '', width, height, href, onClick, overlay }: ImageProps) {
  const { opener, layer, reactions } = useOverlay(overlay)
  const image = <img src={src} alt={alt} width={width} height={height} />
  const press = () => {
    opener()
    onClick?.(clickEvent(), reactions)
  }
  if (href) {
    const { url, external } = target(href)
    return (
      <a href={url} onClick={press} {...(external ? { target: '_blank', rel: 'noreferrer' } : {})}>
        {image}
      </a>
    )
  }
  if (!onClick && !overlay) return image
  return (
    <>
      <button type="button" className="k-plain" onClick={press}>
        {image}
      </button>
      {layer}
    </>
  )
}
