import type { ExtensionEvent, ReactionsHandler } from '@hubspot/ui-extensions'
import type { SettingsViewProps } from '@hubspot/ui-extensions/experimental'
import { clickEvent } from './events.ts'
import { useOpenOverlay } from './Overlay.tsx'

/** A page of settings; the bar to save or drop changes stays in sight while there are any. */
export function SettingsView(props: SettingsViewProps) {
  const { children, saveBarVisible = false, numberOfSettingsChanged: changed, onSave, onCancel } = props
  const { show, close } = useOpenOverlay()
  const reactions = { openModal: show, openPanel: show, closeModal: close, closePanel: close }
  const press = (handler: ReactionsHandler<ExtensionEvent> | undefined) => () =>
    handler?.(clickEvent(), reactions)
  return (
    <div className="k-settings">
      {children}
      <div role="status" className={saveBarVisible ? 'k-save-bar' : 'k-hidden'}>
        {saveBarVisible ? (
          <>
            <button type="button" className="k-button k-primary k-size-md" onClick={press(onSave)}>
              Save
            </button>
            <button type="button" className="k-button k-secondary k-size-md" onClick={press(onCancel)}>
              Cancel
            </button>
            <span>{said(changed)}</span>
          </>
        ) : null}
      </div>
    </div>
  )
}

function said(changed: number | undefined): string {
  if (changed === undefined) return 'Changes are not saved yet'
  return changed === 1 ? '1 setting changed' : `${changed} settings changed`
}
