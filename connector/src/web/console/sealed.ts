import { createHmac, timingSafeEqual } from 'node:crypto'

/** Keeps something in a cookie: nothing is stored here, nobody can change it, and it ends by itself. */
export interface Seal<T> {
  close(content: T, now: Date): string
  /** Null where the seal is broken or its time is over. */
  open(sealed: string | null, now: Date): T | null
}

/** A seal for one purpose: what is sealed for another does not open. */
export function sealFor<T extends object>(purpose: string, secret: string, minutes: number): Seal<T> {
  const markOf = (content: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${content}`).digest('base64url')
  return {
    close(content, now) {
      const until = now.getTime() + minutes * 60_000
      const text = Buffer.from(JSON.stringify({ content, until })).toString('base64url')
      return `${text}.${markOf(text)}`
    },
    open(sealed, now) {
      const [text = '', mark = ''] = (sealed ?? '').split('.')
      if (!isSame(mark, markOf(text))) return null
      const { content, until } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
      return now.getTime() < until ? content : null
    },
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
