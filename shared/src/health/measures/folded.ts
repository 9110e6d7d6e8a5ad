/** Lower case, accents and umlauts folded, words apart by one blank: "Geschäftsführer/CEO" is "geschaftsfuhrer ceo". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
