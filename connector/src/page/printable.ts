/**
 * Text from a CRM without the characters that act instead of being read: control characters (a terminal obeys
 * them) and the ones that turn the direction of the text around them.
 */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
