import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions'
import { clickEvent } from './events.ts'
import { useOverlay } from './Overlay.tsx'

/** A button that unfolds a list of actions. */
export const Dropdown = ({ buttonText = 'Actions', children, options }: DropdownProps) => (
  <details className="k-dropdown">
    <summary className="k-button k-secondary k-size-md">{buttonText}</summary>
    <div className="k-menu">
      {options?.map(({ label, onClick }) => (
        <button key={label} type="button" className="k-plain" onClick={() => onClick?.()}>
          {label}
        </button>
      ))}
      {children}
    </div>
  </details>
)

export function DropdownButtonItem({ children, onClick, overlay }: DropdownButtonItemProps) {
  const { opener, layer, reactions } = useOverlay(overlay)
  const click = () => {
    opener()
    onClick?.(clickEvent(), reactions)
  }
  return (
    <>
      <button type="button" className="k-plain" onClick={click}>
        {children}
      </button>
      {layer}
    </>
  )
}
