import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { classes } from './spacing.ts'

interface DisclosureProps {
  className: string
  summary: ReactNode
  summaryClass: string
  /** a press on something inside folds it again */
  closesOnPress?: boolean
  describedBy?: string | undefined
  children: ReactNode
}

/** A button that unfolds a layer. Escape folds it and gives the focus back; so does leaving it. */
export function Disclosure(props: DisclosureProps) {
  const { className, summary, summaryClass, closesOnPress, describedBy, children } = props
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const outside = (event: Event) => {
      const left = details.current && !details.current.contains(event.target as Node)
      if (left) details.current.open = false
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [])
  const toOpener = () => {
    if (!details.current) return
    details.current.open = false
    details.current.querySelector('summary')?.focus()
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.stopPropagation()
    toOpener()
  }
  return (
    <details className={classes('k-dropdown', className)} ref={details} onKeyDown={onEscape}>
      <summary className={summaryClass} aria-describedby={describedBy}>
        {summary}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: presses on the buttons inside rise to here */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button's key press is a click */}
      <div className="k-menu" onClick={closesOnPress ? toOpener : undefined}>
        {children}
      </div>
    </details>
  )
}
