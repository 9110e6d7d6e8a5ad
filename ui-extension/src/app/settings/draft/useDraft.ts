import type { Settings } from '@perennial/shared/wire/settings'
import type { SettingEdit, SettingsDraft } from '@perennial/shared/wire/settings-draft'
import { useRef, useState } from 'react'
import { failureFrom } from '../../common/connector/failure.ts'
import type { SettingsConnector } from '../settingsConnector.ts'

/** What the reader is editing, kept by the connector after every change. */
export interface Draft {
  edits: readonly SettingEdit[]
  /** The version it was begun on. */
  base: number | null
  /** As last kept; null while nothing is edited. */
  kept: SettingsDraft | null
  keeping: boolean
  /** Why the last change is not kept. */
  problem: string | null
  change: (edits: SettingEdit[], base?: number | null) => void
}

/** A change that was overtaken by a newer one is answered without being shown. Changes are kept one after the other. */
export function useDraft(settings: Settings, connector: SettingsConnector): Draft {
  const rules = settings.version?.version ?? null
  const [kept, setKept] = useState(settings.draft)
  const [edits, setEdits] = useState<readonly SettingEdit[]>(settings.draft?.edits ?? [])
  const [base, setBase] = useState(settings.draft?.base ?? rules)
  const [keeping, setKeeping] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const newest = useRef(0)
  const before = useRef<Promise<unknown>>(Promise.resolve())

  function change(next: SettingEdit[], onBase: number | null = next.length === 0 ? rules : base): void {
    const mine = ++newest.current
    setEdits(next)
    setBase(onBase)
    setKeeping(true)
    setProblem(null)
    const settle = (set: () => void) => {
      if (mine !== newest.current) return
      set()
      setKeeping(false)
    }
    before.current = before.current
      .then(() => connector.keep({ base: onBase, edits: next }))
      .then(
        draft => settle(() => setKept(draft)),
        error =>
          settle(() => {
            const { message, remedy } = failureFrom(error)
            setProblem(`${message} ${remedy}`)
          }),
      )
  }
  return { edits, base, kept, keeping, problem, change }
}
