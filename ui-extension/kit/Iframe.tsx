import type { Iframe as SdkIframe } from '@hubspot/ui-extensions/experimental'
import type { ComponentProps } from 'react'
import { step } from './spacing.ts'

const heights = { sm: 240, md: 400, lg: 640 } as const

/** Another site inside the card; it can run its scripts and forms, and reach nothing of the page around it. */
export function Iframe({ src, height }: ComponentProps<typeof SdkIframe>) {
  const tall = heights[step(height, 'md') as keyof typeof heights]
  return (
    <iframe
      className="k-iframe"
      src={src}
      title={`Content of ${hostOf(src)}`}
      height={tall}
      sandbox="allow-scripts allow-forms allow-popups"
    />
  )
}

const hostOf = (src: string): string => (URL.canParse(src) ? new URL(src).host : src)
