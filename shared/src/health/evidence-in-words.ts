import type { Evidence } from './measure.ts'

/** "Ann Smith (CFO): champion, mail comes back"; evidence that was stored names nobody: "champion, mail comes back". */
export const evidenceInWords = ({ personal, text }: Evidence): string =>
  personal ? `${personal}: ${text}` : text
