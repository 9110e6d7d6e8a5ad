import type { TagProps } from '@hubspot/ui-extensions'
import { clickEvent } from './events.ts'
import { useOverlay } from './Overlay.tsx'

export function Tag({ children, variant = 'default', onClick, overlay }: TagProps) {
  const { opener, layer, reactions } = useOverlay(overlay)
  const look = `k-tag k-${variant}`
  if (!onClick && !overlay) return <span className={look}>{children}</span>
  const click = () => {
    opener()
    onClick?.(clickEvent(), reactions)
  }
  return (
    <>
      <button type="button" className={look} onClick={click}>
        {children}
      </button>
      {layer}
    </>
  )
}
