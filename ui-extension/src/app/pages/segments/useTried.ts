import type { TryReceipt } from '@perennial/shared/wire/segments'
import { useEffect, useState } from 'react'
import { failureFrom } from '../../common/connector/failure.ts'
import type { SegmentsConnector } from './connector.ts'

/** What the connector says of a condition: whom it is about, or what is wrong with it. Null while nobody was asked. */
export type Tried = { receipt: TryReceipt } | { problem: string } | null

const restMs = 600

/** Tries a condition once nothing was changed for a moment; an answer that was overtaken is dropped. */
export function useTried(connector: SegmentsConnector, condition: object | null): Tried {
  const [tried, setTried] = useState<Tried>(null)
  const question = JSON.stringify(condition)
  useEffect(() => {
    setTried(null)
    if (question === 'null') return
    let overtaken = false
    const settle = (next: Tried) => {
      if (!overtaken) setTried(next)
    }
    const timer = setTimeout(() => {
      connector.tried(JSON.parse(question)).then(
        receipt => settle({ receipt }),
        error => settle({ problem: failureFrom(error).message }),
      )
    }, restMs)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [connector, question])
  return tried
}
