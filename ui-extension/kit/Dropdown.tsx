import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions'
import { Disclosure } from './Disclosure.tsx'
import { clickEvent } from './events.ts'
import { Glyph } from './Glyph.tsx'
import { useOverlay } from './Overlay.tsx'
import { step } from './spacing.ts'

/** A button that unfolds a list of actions. */
export function Dropdown(props: DropdownProps) {
  const { buttonText = 'Actions', buttonSize, variant = 'secondary', disabled, options, children } = props
  const look = `k-button k-${variant} k-size-${step(buttonSize, 'md')}`
  const words = (
    <>
      {buttonText}
      <Glyph name="down" />
    </>
  )
  if (disabled) {
    return (
      <button type="button" className={look} disabled>
        {words}
      </button>
    )
  }
  return (
    <Disclosure className="k-actions" summary={words} summaryClass={look} closesOnPress>
      {options?.map(({ label, onClick }) => (
        <button key={label} type="button" className="k-plain" onClick={() => onClick?.()}>
          {label}
        </button>
      ))}
      {children}
    </Disclosure>
  )
}

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
