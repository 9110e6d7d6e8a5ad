import type { BaseButtonProps, ButtonProps, ButtonRowProps, LoadingButtonProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { clickEvent } from './events.ts'
import { target } from './Link.tsx'
import { useOverlay } from './Overlay.tsx'
import { classes, step } from './spacing.ts'

interface PressableProps extends Omit<BaseButtonProps, 'children'> {
  overlay?: ReactNode
  loading?: boolean
  children: ReactNode
}

function Pressable({ variant = 'secondary', size, loading, truncate, ...props }: PressableProps) {
  const { opener, layer, reactions } = useOverlay(props.overlay)
  const look = classes('k-button', `k-${variant}`, `k-size-${step(size, 'md')}`, truncate && 'k-truncate')
  if (props.href && !props.disabled) {
    return (
      <a className={look} href={target(props.href).url}>
        {props.children}
      </a>
    )
  }
  const click = () => {
    if (loading) return
    opener()
    props.onClick?.(clickEvent(), reactions)
  }
  return (
    <>
      <button
        type={props.type ?? 'button'}
        className={look}
        disabled={props.disabled}
        aria-busy={loading || undefined}
        onClick={click}
        data-test-id={props.testId}
      >
        {loading ? <span className="k-spin" aria-hidden="true" /> : null}
        {props.children}
      </button>
      {layer}
    </>
  )
}

export const Button = (props: ButtonProps) => <Pressable {...props} />
/** Stays focusable while loading, so that the keyboard's place is not lost. */
export const LoadingButton = (props: LoadingButtonProps) => <Pressable {...props} />
export const ButtonRow = ({ children }: ButtonRowProps) => (
  <div className="k-flex k-row k-wrap k-gap-sm">{children}</div>
)
