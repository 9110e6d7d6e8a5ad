import { ButtonRow, LoadingButton, useExtensionActions } from '@hubspot/ui-extensions'
import { useState } from 'react'
import { failureFrom } from '../../common/connector/failure.ts'

/** Copies all rows, whatever page is shown, for a spreadsheet. */
export function CopyCsv({ rows, csv }: { rows: number; csv: () => Promise<string> }) {
  const { addAlert, copyTextToClipboard } = useExtensionActions<'pages'>()
  const [copying, setCopying] = useState(false)
  const copy = async () => {
    setCopying(true)
    try {
      await copyTextToClipboard(await csv())
      addAlert({ type: 'success', message: `${rows === 1 ? '1 row' : `${rows} rows`} copied as CSV.` })
    } catch (error) {
      const { message, remedy } = failureFrom(error)
      addAlert({ type: 'danger', title: 'Not copied', message: `${message} ${remedy}` })
    } finally {
      setCopying(false)
    }
  }
  return (
    <ButtonRow>
      <LoadingButton size="xs" variant="secondary" loading={copying} onClick={copy}>
        Copy as CSV
      </LoadingButton>
    </ButtonRow>
  )
}
